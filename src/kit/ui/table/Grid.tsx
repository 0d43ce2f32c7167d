// biome-ignore-all lint/a11y/useSemanticElements: rows in sight only cannot be laid out by a table element.
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of the grid takes the focus for all.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import { InGrid } from '../navigate/To.tsx'
import { type Column, type GridRow, type Sort, templateOf } from './column.ts'
import { GridHead } from './GridHead.tsx'
import { GridLine } from './GridLine.tsx'
import look from './table.module.css'
import { useChoosing } from './useChoosing.ts'
import { useGridKeys } from './useGridKeys.ts'

export type GridProps<Row> = {
  readonly label: Text
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly GridRow<Row>[]
  readonly sort: Sort | undefined
  readonly onSort: ((sort: Sort) => void) | undefined
  readonly chosen: ReadonlySet<string> | undefined
  readonly onChosen: ((chosen: ReadonlySet<string>) => void) | undefined
  readonly onOpen: ((row: Row) => void) | undefined
  readonly openWord?: Text | undefined
  readonly onToggle: ((row: GridRow<Row>) => void) | undefined
  readonly onNearEnd: (() => void) | undefined
  readonly total: number | undefined
  readonly maxHeight: string | undefined
}

const rowPixels = 32
const leadPixels = 36

const useHeadHeight = () => {
  const head = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(rowPixels)
  useLayoutEffect(() => {
    const element = head.current
    if (!element) return
    const watch = new ResizeObserver(() => setHeight(element.offsetHeight))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { head, height }
}

/** The rows of DataTable and TreeTable on a wide screen: only those in sight are drawn. */
export const Grid = <Row,>(props: GridProps<Row>) => {
  const { columns, rows, chosen, onChosen, onNearEnd } = props
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const { head, height } = useHeadHeight()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
    scrollPaddingEnd: height,
  })
  const choose = useChoosing(props)
  const { at, setAt, onKeyDown } = useGridKeys({
    scroller,
    rows,
    columnCount: columns.length,
    bringIntoSight: useCallback((row: number) => virtual.scrollToIndex(row), [virtual]),
    onOpen: props.onOpen,
    onToggle: props.onToggle,
    onChoose: choose,
  })
  const items = virtual.getVirtualItems()
  const lastSeen = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.length > 0 && lastSeen >= rows.length - 20) onNearEnd?.()
  }, [lastSeen, rows.length, onNearEnd])
  const lead = chosen ? leadPixels : 0
  const width = columns.reduce((sum, column) => sum + column.width, lead)
  const someChosen =
    chosen && (chosen.size === 0 ? false : rows.every((row) => chosen.has(row.key)) || 'some')
  const style = {
    '--columns': templateOf(columns, lead),
    '--lead': `${lead}px`,
    '--width': `${width}px`,
    '--head': `${height}px`,
    '--first': `${(columns[0]?.width ?? 0) + lead}px`,
    maxHeight: props.maxHeight,
  } as CSSProperties
  const headRows = 1 + Number(columns.some((one) => one.filter)) + Number(columns.some((one) => one.sum))
  const drawn = items.some((item) => item.index === at.row) ? at.row : (items[0]?.index ?? 0)
  return (
    <div ref={scroller} className={look.scroller} style={style}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it is a grid; its role is computed. */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both its roles take a label. */}
      <div
        role={props.onToggle ? 'treegrid' : 'grid'}
        aria-label={t(props.label)}
        aria-rowcount={headRows + (props.total ?? rows.length)}
        aria-colcount={columns.length}
        aria-multiselectable={chosen ? true : undefined}
        className={look.grid}
        onKeyDown={onKeyDown}
      >
        <GridHead
          ref={head}
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          allChosen={someChosen}
          onChooseAll={() =>
            onChosen?.(someChosen === true ? new Set() : new Set(rows.map((row) => row.key)))
          }
        />
        <InGrid value={true}>
          <div role="rowgroup" className={look.lines} style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const line = rows[item.index]
              if (!line) return null
              return (
                <GridLine
                  key={item.key}
                  line={line}
                  index={item.index}
                  headRows={headRows}
                  columns={columns}
                  focusColumn={item.index === drawn ? at.column : null}
                  chosen={chosen?.has(line.key)}
                  onChoose={choose && ((through) => choose(line, through))}
                  onToggle={props.onToggle && (() => props.onToggle?.(line))}
                  onOpen={props.onOpen && (() => props.onOpen?.(line.row))}
                  onTouch={(column) => setAt({ row: item.index, column })}
                  style={{ transform: `translateY(${item.start}px)` }}
                />
              )
            })}
          </div>
        </InGrid>
      </div>
    </div>
  )
}
