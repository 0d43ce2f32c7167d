import { DrawnTable, type TableProps } from './DataTable.tsx'
import { flatten, type Tree } from './flatten.ts'

type Props<Row> = TableProps<Row> &
  Tree<Row> & {
    readonly roots: readonly Row[]
    /** Opens or closes a branch; the caller loads its children (see useLazyChildren). */
    readonly onToggle: (key: string) => void
  }

/**
 * A table whose rows open into further rows. Looks and is driven like DataTable; right and left arrows on the
 * first column open and close a branch.
 */
export const TreeTable = <Row,>(props: Props<Row>) => {
  const { roots, keyOf, hasChildren, childrenOf, expanded, onToggle, ...rest } = props
  const lines = flatten(roots, { keyOf, hasChildren, childrenOf, expanded })
  return (
    <DrawnTable
      {...rest}
      lines={lines}
      onToggle={(line) => typeof line.expanded === 'boolean' && onToggle(line.key)}
    />
  )
}
