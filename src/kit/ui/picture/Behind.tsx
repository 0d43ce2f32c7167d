import { isValidElement, type ReactElement } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useFormat, useText } from '../language/LanguageProvider.tsx'
import { To } from '../navigate/To.tsx'
import { Scrollable } from '../shell/Scrollable.tsx'
import { words } from '../texts.ts'
import look from './picture.module.css'

/** Words, a number, or a number that leads to the people behind it. */
export type Cell = ReactElement | string | number | { readonly value: number; readonly href: string }

/** A picture's numbers as a plain table. */
export type Behind = {
  readonly head: readonly Text[]
  /** First cell names the row. Numbers are shown in the reader's format. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[]
}

const isNumber = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' || (typeof cell === 'object' && !isValidElement(cell))

const Shown = ({ cell }: { readonly cell: Cell }) => {
  const format = useFormat()
  if (typeof cell === 'number') return format.number(cell)
  if (typeof cell === 'string' || isValidElement(cell)) return cell
  return 'href' in cell ? <To href={cell.href}>{format.number(cell.value)}</To> : null
}

/** The table behind a picture. */
export const BehindTable = ({ label, head, rows }: Behind & { readonly label: string }) => {
  const t = useText()
  return (
    <Scrollable className={look.behind} label={label}>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={cell.vi} scope="col" data-number={isNumber(rows[0]?.cells[index])}>
                {t(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) =>
                index === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place.
                  <th key={index} scope="row">
                    <Shown cell={cell} />
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place.
                  <td key={index} data-number={isNumber(cell)}>
                    <Shown cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  )
}

type SwitchProps = { readonly table: boolean; readonly onSwitch: (table: boolean) => void }

/** Chart or table, at the head of every picture. */
export const BehindSwitch = ({ table, onSwitch }: SwitchProps) => {
  const t = useText()
  return (
    <button type="button" className={look.quiet} aria-pressed={table} onClick={() => onSwitch(!table)}>
      {t(table ? words.picture : words.table)}
    </button>
  )
}
