import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'

type Props<Row> = {
  /** Everything the rows depend on: as-of date, hierarchy, filters. */
  readonly queryKey: readonly unknown[]
  readonly keyOf: (row: Row) => string
  readonly load: (key: string, signal: AbortSignal) => Promise<readonly Row[]>
  /** Open until the reader closes them; may follow the question. */
  readonly expandedAtFirst?: readonly string[]
}

/** Loads the children of a TreeTable's branches as they are opened, and again when the question changes. */
export const useLazyChildren = <Row>({ queryKey, keyOf, load, expandedAtFirst = [] }: Props<Row>) => {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  // What was open at first and was not touched, and what was opened since.
  const opened = [...toggled].filter((key) => !expandedAtFirst.includes(key))
  const expanded = new Set([...expandedAtFirst.filter((key) => !toggled.has(key)), ...opened])
  const keys = [...expanded]
  const answers = useQueries({
    queries: keys.map((key) => ({
      queryKey: [...queryKey, 'children', key],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => load(key, signal),
    })),
  })
  const childrenOf = (row: Row): readonly Row[] | undefined => answers[keys.indexOf(keyOf(row))]?.data
  const onToggle = (key: string) => {
    const next = new Set(toggled)
    if (!next.delete(key)) next.add(key)
    setToggled(next)
  }
  const error = answers.find((answer) => answer.error)?.error ?? null
  return { expanded, childrenOf, onToggle, error }
}
