import { call } from '../../../../../kit/ui/api/call.ts'
import { useText } from '../../../../../kit/ui/language/LanguageProvider.tsx'
import look from '../../Ladders.module.css'
import { Removing } from '../../Removing.tsx'
import type { CountedSet } from '../../Vocabulary.tsx'
import { addSet, arrangeSet } from '../contract.ts'
import { texts } from '../texts.ts'
import { removeSet } from './contract.ts'

type Props = { readonly set: CountedSet; readonly onDone: () => void }

/** Offers to remove a set that nothing uses; else says what uses it. */
export const RemovingSet = ({ set, onDone }: Props) => {
  const t = useText()
  const { code, name, basis, members, refusals } = set
  if (refusals.removal)
    return (
      <div className={look.removing}>
        <small>{t(refusals.removal)}</small>
      </div>
    )
  const bringBack = async () => {
    const levelCodes = [...new Set(members.map(({ levelCode }) => levelCode))]
    const { revision } = await call(addSet, { body: { code, name, basis, from: '-infinity', levelCodes } })
    const rows = members.map(({ levelCode, position, from, to }) => ({ levelCode, position, from, to }))
    await call(arrangeSet, { params: { code }, body: { revision, members: rows } })
  }
  return (
    <Removing
      question={texts.askRemove}
      remove={() => call(removeSet, { params: { code } })}
      bringBack={bringBack}
      onDone={onDone}
    />
  )
}
