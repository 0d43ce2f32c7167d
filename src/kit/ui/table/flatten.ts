import type { GridRow } from './column.ts'

/** How a tree is read: its keys, which rows have children, which are open, which children are there. */
export type Tree<Row> = {
  readonly keyOf: (row: Row) => string
  readonly hasChildren: (row: Row) => boolean
  /** The children of a row; undefined while they are not loaded. */
  readonly childrenOf: (row: Row) => readonly Row[] | undefined
  readonly expanded: ReadonlySet<string>
}

/** The rows of a tree that are in sight, from the top down. */
export const flatten = <Row>(roots: readonly Row[], tree: Tree<Row>, level = 1): readonly GridRow<Row>[] =>
  roots.flatMap((row) => {
    const key = tree.keyOf(row)
    const branch = tree.hasChildren(row)
    const expanded = branch && tree.expanded.has(key)
    const children = expanded ? tree.childrenOf(row) : []
    return [
      { key, row, level, expanded: branch ? expanded : null, loading: children === undefined },
      ...flatten(children ?? [], tree, level + 1),
    ]
  })
