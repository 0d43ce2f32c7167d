import { Button } from '@mantine/core'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import type { Mend } from '../corrections/contract.ts'
import look from '../imports.module.css'
import type { previewImport } from '../preview/contract.ts'
import { texts } from '../texts.ts'

export type PersonDecision = NonNullable<Parameters<Mend>[0]['people']>[number]['as']
type Props = {
  readonly member: AnswerOf<typeof previewImport>['duplicates'][number]['members'][number]
  /** With whom the row may be one; null: it is the one that the others are held against. */
  readonly partner: { readonly personId: string } | { readonly row: number } | null
  readonly working: boolean
  readonly decide: (row: number, as: PersonDecision) => void
}

/** One of several who may be one person: what is known of them, and what a row of the file is to be. */
export const DuplicateMember = ({ member, partner, working, decide }: Props) => {
  const t = useText()
  const format = useFormat()
  const { row, fullName, born, staffCode, unit } = member
  const ways: readonly (readonly [PersonDecision, typeof texts.skip])[] = [
    ...(partner ? [[{ verdict: 'same', ...partner }, texts.samePerson] as const] : []),
    [{ verdict: 'another' }, texts.anotherPerson],
    [{ verdict: 'skip' }, texts.skip],
  ]
  return (
    <div className={look.member}>
      <div className={look.value}>{fullName}</div>
      <div>{[born && format.date(born), staffCode, unit].filter(Boolean).join(' · ') || '–'}</div>
      <div className={look.quiet}>{row === null ? t(texts.known) : `${t(texts.inFile)} ${row}`}</div>
      {row !== null && (
        <div className={look.chips} style={{ marginTop: '0.5rem' }}>
          {ways.map(([as, word]) => (
            <Button
              key={as.verdict}
              size="compact-sm"
              variant={as.verdict === 'same' ? 'light' : 'default'}
              disabled={working}
              aria-label={`${t(word)}: ${fullName}, ${t(texts.inFile)} ${row}`}
              onClick={() => decide(row, as)}
            >
              {t(word)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
