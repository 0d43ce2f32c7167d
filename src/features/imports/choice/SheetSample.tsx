import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Scrollable } from '../../../kit/ui/shell/Scrollable.tsx'
import type { showImport } from '../contract.ts'
import look from '../imports.module.css'
import { texts } from '../texts.ts'

type Sheet = AnswerOf<typeof showImport>['sheets'][number]

/** A title stands alone in its row and may run across it; it does not widen the first column. */
const isTitle = (cells: readonly string[]): boolean => cells.slice(1).every((cell) => cell === '')

/** The first rows as the file has them; those of the heading are tinted. */
export const SheetSample = ({ sheet, first, last }: { sheet: Sheet; first: number; last: number }) => {
  const t = useText()
  return (
    <Scrollable className={`${look.wideTable} ${look.clip}`} label={t(texts.sample)}>
      <table>
        <tbody>
          {sheet.sample.map(({ number, cells }) => (
            <tr key={number} className={first <= number && number <= last ? look.heading : undefined}>
              <th scope="row" className={look.quiet}>
                {number}
              </th>
              {isTitle(cells) ? (
                <td colSpan={99}>{cells[0]}</td>
              ) : (
                cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their column.
                  <td key={column}>{cell}</td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  )
}
