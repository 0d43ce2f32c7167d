import { useRef } from 'react'
import { withRange, withToggled } from './chosen.ts'
import type { GridRow } from './column.ts'

type Choosing<Row> = {
  readonly rows: readonly GridRow<Row>[]
  readonly chosen: ReadonlySet<string> | undefined
  readonly onChosen: ((chosen: ReadonlySet<string>) => void) | undefined
}

/** Ticks one row, or with Shift all from the row ticked before to this one; undefined where rows have no box. */
export const useChoosing = <Row>({ rows, chosen, onChosen }: Choosing<Row>) => {
  const before = useRef<string | null>(null)
  if (!chosen || !onChosen) return undefined
  return ({ key }: GridRow<Row>, through: boolean) => {
    const keys = rows.map((row) => row.key)
    const isRange = through && before.current !== null
    onChosen(isRange ? withRange(chosen, keys, before.current ?? key, key) : withToggled(chosen, key))
    before.current = key
  }
}
