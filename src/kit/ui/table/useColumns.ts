import { useState } from 'react'
import type { Column } from './column.ts'

const read = (key: string): readonly string[] | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return Array.isArray(kept) ? kept.map(String) : null
  } catch {
    return null
  }
}

const keyFor = (name: string | undefined): string => `vuon.columns.${name}`

const hiddenAtFirst = <Row>(columns: readonly Column<Row>[]): readonly string[] =>
  columns.filter((column) => column.hiddenAtFirst).map((column) => column.key)

/** The keys of the columns that the reader sees of a table right now, such as for a sheet of the same. */
export const columnsInSight = <Row>(name: string, columns: readonly Column<Row>[]): readonly string[] => {
  const hidden = read(keyFor(name)) ?? hiddenAtFirst(columns)
  return columns.map(({ key }) => key).filter((key, index) => index === 0 || !hidden.includes(key))
}

/** The columns that the reader wants to see, remembered on this machine under the table's name. */
export const useColumns = <Row>(name: string | undefined, columns: readonly Column<Row>[]) => {
  const key = keyFor(name)
  const [hidden, setHidden] = useState<readonly string[]>(
    () => (name === undefined ? null : read(key)) ?? hiddenAtFirst(columns),
  )
  const toggle = (columnKey: string) => {
    const next = hidden.includes(columnKey)
      ? hidden.filter((one) => one !== columnKey)
      : [...hidden, columnKey]
    setHidden(next)
    if (name !== undefined) localStorage.setItem(key, JSON.stringify(next))
  }
  const visible = columns.filter((column, index) => index === 0 || !hidden.includes(column.key))
  return { visible, hidden, toggle }
}
