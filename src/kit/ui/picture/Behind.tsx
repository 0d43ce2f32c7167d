import type { ReactNode } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useFormat, useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import look from './picture.module.css'

/** A picture's numbers as a plain table. */
export type Behind = {
  readonly head: readonly Text[]
  /** First cell names the row. Numbers are shown in the reader's format. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly (ReactNode | number)[] }[]
}

/** The table behind a picture. */
export const BehindTable = ({ label, head, rows }: Behind & { readonly label: string }) => {
  const t = useText()
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={look.behind} tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell.vi} scope="col">
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
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place.
                  <td key={index} data-number={typeof cell === 'number'}>
                    {typeof cell === 'number' ? format.number(cell) : cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
