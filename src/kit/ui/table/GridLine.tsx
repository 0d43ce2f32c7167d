// biome-ignore-all lint/a11y/useSemanticElements: rows in sight only cannot be laid out by a table element.
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of the grid takes the focus for all.
import { Checkbox, Loader } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import type { Column, GridRow } from './column.ts'
import look from './table.module.css'

type Props<Row> = {
  readonly line: GridRow<Row>
  readonly index: number
  /** Rows of the head, counted before this one. */
  readonly headRows: number
  readonly columns: readonly Column<Row>[]
  /** The column that may take the focus in this row; null when another row has it. */
  readonly focusColumn: number | null
  readonly chosen: boolean | undefined
  /** `through`: with all rows from the one ticked before. */
  readonly onChoose: ((through: boolean) => void) | undefined
  readonly onToggle: (() => void) | undefined
  readonly onOpen: (() => void) | undefined
  readonly onTouch: (column: number) => void
  readonly style: CSSProperties
}

/** The chevron of a branch; arrows do the same by keyboard. */
export const Chevron = <Row,>({ line, onToggle }: Pick<Props<Row>, 'line' | 'onToggle'>) => {
  const t = useText()
  if (line.expanded === null || line.expanded === undefined) return <span className={look.noChevron} />
  return (
    <button
      type="button"
      tabIndex={-1}
      data-toggle="true"
      className={look.chevron}
      aria-label={t(line.expanded ? words.collapse : words.expand)}
      data-expanded={line.expanded}
      onClick={(event) => {
        event.stopPropagation()
        onToggle?.()
      }}
    >
      {line.loading ? <Loader size={12} /> : <IconChevronRight size={16} aria-hidden="true" />}
    </button>
  )
}

/** One row of 32 pixels. */
export const GridLine = <Row,>(props: Props<Row>) => {
  const { line, index, columns, focusColumn, chosen, onOpen } = props
  const t = useText()
  const tree = line.level === undefined ? {} : { 'aria-level': line.level }
  const branch = typeof line.expanded === 'boolean' ? { 'aria-expanded': line.expanded } : {}
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a cell opens the row.
    <div
      role="row"
      aria-rowindex={props.headRows + index + 1}
      aria-selected={chosen}
      {...tree}
      {...branch}
      className={look.line}
      data-opens={onOpen !== undefined}
      style={props.style}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('a, button, input, label')) onOpen?.()
      }}
    >
      {chosen !== undefined && (
        <div role="gridcell" className={look.lead}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t(words.selectRow)}
            checked={chosen}
            // A click with Shift would also select the text between.
            onMouseDown={(event) => event.shiftKey && event.preventDefault()}
            onChange={({ nativeEvent }) =>
              props.onChoose?.(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </div>
      )}
      {columns.map((column, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to the keys of all its cells.
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both its roles take a column number.
        // biome-ignore lint/a11y/noStaticElementInteractions: its role is computed.
        <div
          key={column.key}
          role={at === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={at + 1}
          tabIndex={focusColumn === at ? 0 : -1}
          data-at={`${index}:${at}`}
          data-align={column.align ?? 'start'}
          data-first={at === 0}
          className={look.cell}
          style={at === 0 && line.level ? { paddingInlineStart: (line.level - 1) * 18 + 4 } : undefined}
          onClick={() => props.onTouch(at)}
        >
          {at === 0 && line.level !== undefined && <Chevron line={line} onToggle={props.onToggle} />}
          <span className={look.clip}>{column.cell(line.row)}</span>
        </div>
      ))}
    </div>
  )
}
