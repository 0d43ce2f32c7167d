import { verifications } from '../../../domain/qualifications/verification.ts'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { LevelMark, type Vocabulary } from '../ladders/Vocabulary.tsx'
import type { previewRound } from './preview/contract.ts'
import look from './rounds.module.css'
import { words } from './texts.ts'

type Changes = AnswerOf<typeof previewRound>['changes']
type Props = { readonly changes: Changes; readonly vocabulary: Vocabulary }

const sum = (changes: Changes): number => changes.reduce((total, one) => total + one.qualifications, 0)

/** How many qualifications would change: a row for each level, a column for each way they stand now. */
export const RoundFigures = ({ changes, vocabulary }: Props) => {
  const t = useText()
  const format = useFormat()
  const states = verifications.filter((state) => changes.some((one) => one.verification === state))
  const inOrder = vocabulary.levelChoices.map(({ value }) => value)
  const levels = [...new Set(changes.map((one) => one.levelCode))].toSorted(
    (a, b) => inOrder.indexOf(a) - inOrder.indexOf(b),
  )
  const figure = (some: Changes) => (some.length === 0 ? '–' : format.number(sum(some)))
  const cells = (row: Changes) => (
    <>
      {states.map((state) => (
        <td key={state}>{figure(row.filter((one) => one.verification === state))}</td>
      ))}
      {states.length > 1 && <td>{figure(row)}</td>}
    </>
  )
  return (
    <table className={look.figures}>
      <caption>{t(words.willChange)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.level)}</th>
          {states.map((state) => (
            <th key={state} scope="col">
              {t(vocabulary.termName('verification', state))}
            </th>
          ))}
          {states.length > 1 && <th scope="col">{t(words.total)}</th>}
        </tr>
      </thead>
      <tbody>
        {levels.map((code) => (
          <tr key={code}>
            <th scope="row">
              <LevelMark vocabulary={vocabulary} code={code} />
            </th>
            {cells(changes.filter((one) => one.levelCode === code))}
          </tr>
        ))}
      </tbody>
      {levels.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{t(words.total)}</th>
            {cells(changes)}
          </tr>
        </tfoot>
      )}
    </table>
  )
}
