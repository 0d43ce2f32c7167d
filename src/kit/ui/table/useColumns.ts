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

/** The columns that the reader wants to see, remembered on this machine under the table's name. */
export const useColumns = <Row>(name: string | undefined, columns: readonly Column<Row>[]) => {
  const key = `vuon.columns.${name}`
  const [hidden, setHidden] = useState<readonly string[]>(
    () =>
      (name === undefined ? null : read(key)) ??
      columns.filter((column) => column.hiddenAtFirst).map((column) => column.key),
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
