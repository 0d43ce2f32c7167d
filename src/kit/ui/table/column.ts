import type { ReactNode } from 'react'
import type { Text } from '../../../domain/language/say.ts'

/** One column of a table. The first one stays in sight and becomes the title of a card on a phone. */
export type Column<Row> = {
  /** Names the column in sorting and in what the reader remembers. */
  readonly key: string
  readonly head: Text
  /** Pixels at least; what is left over is shared in this proportion. */
  readonly width: number
  readonly cell: (row: Row) => ReactNode
  /** 'end' for numbers. */
  readonly align?: 'start' | 'end'
  /** Whether `onSort` is offered for it. */
  readonly sortable?: boolean
  /** Stands under the head and stays in sight. */
  readonly sum?: ReactNode
  /** A small control in the filter row; give it an accessible name. */
  readonly filter?: ReactNode
  /** Left out until the reader chooses it. */
  readonly hiddenAtFirst?: boolean
  /** Its cell speaks for itself (a button): on a phone's card it stands without the head. */
  readonly bare?: boolean
}

export type Sort = { readonly key: string; readonly direction: 'ascending' | 'descending' }

/** What a click on a head asks for: ascending first, then descending, then ascending again. */
export const nextSort = (key: string, present: Sort | undefined): Sort => ({
  key,
  direction: present?.key === key && present.direction === 'ascending' ? 'descending' : 'ascending',
})

/** A row as the grid draws it. */
export type GridRow<Row> = {
  readonly key: string
  readonly row: Row
  /** Depth in a tree, from 1; absent in a plain table. */
  readonly level?: number
  /** Whether its children are shown; null when it has none. */
  readonly expanded?: boolean | null
  /** Its children are on their way. */
  readonly loading?: boolean
}

/** Column widths as a CSS grid template; `lead` pixels go before them, for the tick boxes. */
export const templateOf = (columns: readonly { readonly width: number }[], lead: number): string =>
  [
    ...(lead > 0 ? [`${lead}px`] : []),
    ...columns.map((column) => `minmax(${column.width}px, ${column.width}fr)`),
  ].join(' ')
