import { Button } from '@mantine/core'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import type { Mend } from '../corrections/contract.ts'
import look from '../imports.module.css'
import { texts } from '../texts.ts'
import type { previewImport } from './contract.ts'

type Duplicate = AnswerOf<typeof previewImport>['duplicates'][number]
type Member = Duplicate['members'][number]
type Decision = NonNullable<Parameters<Mend>[0]['people']>[number]['as']
type Props = { readonly duplicates: readonly Duplicate[]; readonly working: boolean; readonly mend: Mend }

/** Whom a row is held against: somebody registered first, else the first other row. */
const partnerOf = (
  row: number,
  members: readonly Member[],
): { personId: string } | { row: number } | null => {
  const known = members.find(({ personId }) => personId !== null)
  if (known?.personId) return { personId: known.personId }
  const other = members.find((member) => member.row !== null && member.row < row)
  return other?.row ? { row: other.row } : null
}

/** People who may be one, side by side, with the decision beside each row of the file. */
export const DuplicateList = ({ duplicates, working, mend }: Props) => {
  const t = useText()
  const format = useFormat()
  const decide = (row: number, as: Decision) => void mend({ people: [{ row, as }] })
  return duplicates.map((duplicate) => (
    <div
      key={duplicate.members.map(({ row, personId }) => row ?? personId).join(' ')}
      className={look.problem}
    >
      <p className={look.quiet}>{duplicate.reasons.map(({ text }) => t(text)).join(' · ')}</p>
      <div className={look.pair}>
        {duplicate.members.map((member) => {
          const { row, personId, fullName, born, staffCode, unit } = member
          const partner = row === null ? null : partnerOf(row, duplicate.members)
          return (
            <div key={row ?? personId} className={look.member}>
              <div className={look.value}>{fullName}</div>
              <div>{[born && format.date(born), staffCode, unit].filter(Boolean).join(' · ') || '—'}</div>
              <div className={look.quiet}>{row === null ? t(texts.known) : `${t(texts.inFile)} ${row}`}</div>
              {row !== null && partner && (
                <div className={look.chips} style={{ marginTop: '0.5rem' }}>
                  <Button
                    size="compact-sm"
                    variant="light"
                    disabled={working}
                    onClick={() => decide(row, { verdict: 'same', ...partner })}
                  >
                    {t(texts.samePerson)}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={working}
                    onClick={() => decide(row, { verdict: 'another' })}
                  >
                    {t(texts.anotherPerson)}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    disabled={working}
                    onClick={() => decide(row, { verdict: 'skip' })}
                  >
                    {t(texts.skip)}
                  </Button>
                </div>
              )}
            </div>
          )
        })}
      </div>
    </div>
  ))
}
