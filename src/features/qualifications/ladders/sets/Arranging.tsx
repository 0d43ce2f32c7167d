import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Text } from '../../../../domain/language/say.ts'
import { ApiRefusal } from '../../../../kit/ui/api/ApiRefusal.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useDone } from '../Saving.tsx'
import { askLadders, type CountedSet, type Member } from '../Vocabulary.tsx'
import { arrangeSet } from './contract.ts'

/**
 * Puts other members into a set, and offers to put the present ones back. Where somebody else was quicker, the
 * refusal says level by level what stands now, and saving again changes what stands by then: theirs is kept.
 */
export const useArranging = (set: CountedSet, onDone: () => void) => {
  const done = useDone()
  const client = useQueryClient()
  const [present, setPresent] = useState(set)
  const params = { code: set.code }
  const learn = async (): Promise<void> => {
    const { sets } = await client.fetchQuery({ ...askLadders, staleTime: 0 })
    setPresent(sets.find(({ code }) => code === set.code) ?? present)
  }
  return async (arranged: (members: readonly Member[]) => readonly Member[], said: Text) => {
    const { members, revision: seen } = present
    const body = { members: [...arranged(members)], revision: seen }
    const { revision } = await call(arrangeSet, { params, body }).catch(async (error: unknown) => {
      if (!(error instanceof ApiRefusal) || error.code !== 'record.changed_meanwhile') throw error
      await learn()
      throw new ApiRefusal(error.status, error.code, error.message, error.fields)
    })
    onDone()
    await done(said, () => call(arrangeSet, { params, body: { members, revision } }))
  }
}
