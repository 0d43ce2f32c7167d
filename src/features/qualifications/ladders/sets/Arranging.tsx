import type { Text } from '../../../../domain/language/say.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useDone, useSeen } from '../Saving.tsx'
import type { CountedSet, Member } from '../Vocabulary.tsx'
import { arrangeSet } from './contract.ts'

/** Puts other members into a set, and offers to put the present ones back. */
export const useArranging = (set: CountedSet, onDone: () => void) => {
  const done = useDone()
  const params = { code: set.code }
  const saving = useSeen(set.revision, ({ sets }) => sets.find(({ code }) => code === set.code)?.revision)
  return async (members: readonly Member[], said: Text) => {
    const { revision } = await saving((seen) =>
      call(arrangeSet, { params, body: { members: [...members], revision: seen } }),
    )
    onDone()
    await done(said, () => call(arrangeSet, { params, body: { members: set.members, revision } }))
  }
}
