import { useRef } from 'react'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import type { Mend } from '../corrections/contract.ts'
import look from '../imports.module.css'
import type { previewImport } from '../preview/contract.ts'
import { DuplicateMember, type PersonDecision } from './DuplicateMember.tsx'

type Duplicate = AnswerOf<typeof previewImport>['duplicates'][number]
type Member = Duplicate['members'][number]
type Props = { readonly duplicates: readonly Duplicate[]; readonly working: boolean; readonly mend: Mend }

/** Whom a row is held against: the first other row of the file, else somebody registered. */
const partnerOf = (
  row: number,
  members: readonly Member[],
): { personId: string } | { row: number } | null => {
  const first = Math.min(...members.flatMap((member) => member.row ?? []))
  if (row > first) return { row: first }
  const known = members.find(({ personId }) => personId !== null)
  return known?.personId ? { personId: known.personId } : null
}

/** People who may be one, side by side, with the decision beside each row of the file. */
export const DuplicateList = ({ duplicates, working, mend }: Props) => {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const decide = async (row: number, as: PersonDecision) => {
    await mend({ people: [{ row, as }] })
    // What was decided goes; whoever works by keyboard goes on with the next one.
    requestAnimationFrame(() => list.current?.querySelector('button')?.focus({ preventScroll: true }))
  }
  return (
    <div ref={list}>
      {duplicates.map((duplicate) => (
        <fieldset
          key={duplicate.members.map(({ row, personId }) => row ?? personId).join(' ')}
          className={look.problem}
        >
          <legend className={look.quiet}>{duplicate.reasons.map(({ text }) => t(text)).join(' · ')}</legend>
          <div className={look.pair}>
            {duplicate.members.map((member) => (
              <DuplicateMember
                key={member.row ?? member.personId}
                member={member}
                partner={member.row === null ? null : partnerOf(member.row, duplicate.members)}
                working={working}
                decide={decide}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
