import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react'
import type { GridRow } from './column.ts'

export type At = { readonly row: number; readonly column: number }

type Wiring<Row> = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly rows: readonly GridRow<Row>[]
  readonly columnCount: number
  readonly bringIntoSight: (row: number) => void
  readonly onOpen: ((row: Row) => void) | undefined
  readonly onToggle: ((row: GridRow<Row>) => void) | undefined
  readonly onChoose: ((row: GridRow<Row>, through: boolean) => void) | undefined
}

const pageRows = 12

/** Where a key moves to; null when it moves nowhere. */
const moved = (key: string, control: boolean, at: At, last: At): At | null => {
  const steps: Readonly<Record<string, At>> = {
    ArrowDown: { row: at.row + 1, column: at.column },
    ArrowUp: { row: at.row - 1, column: at.column },
    ArrowRight: { row: at.row, column: at.column + 1 },
    ArrowLeft: { row: at.row, column: at.column - 1 },
    PageDown: { row: at.row + pageRows, column: at.column },
    PageUp: { row: at.row - pageRows, column: at.column },
    Home: control ? { row: 0, column: 0 } : { row: at.row, column: 0 },
    End: control ? last : { row: at.row, column: last.column },
  }
  const to = steps[key]
  if (!to) return null
  const within = (value: number, top: number) => Math.max(0, Math.min(value, top))
  return { row: within(to.row, last.row), column: within(to.column, last.column) }
}

/**
 * One cell of the grid holds the focus. Arrows, Home, End and Page keys move it; Enter opens what the cell or
 * row leads to; the menu key (or Shift-F10) opens a figure's menu; Space ticks the row,
 * with Shift all from the one ticked before; in a tree, right and left on the first column open and close a branch.
 */
export const useGridKeys = <Row>(wiring: Wiring<Row>) => {
  const { scroller, rows, columnCount, bringIntoSight, onOpen, onToggle, onChoose } = wiring
  const [at, setAt] = useState<At>({ row: 0, column: 0 })
  const last = { row: rows.length - 1, column: columnCount - 1 }
  const here = { row: Math.min(at.row, Math.max(0, last.row)), column: Math.min(at.column, last.column) }

  const focusOn = useCallback(
    (to: At) => {
      setAt(to)
      bringIntoSight(to.row)
      const reach = (): boolean => {
        const cell = scroller.current?.querySelector<HTMLElement>(`[data-at="${to.row}:${to.column}"]`)
        cell?.focus({ preventScroll: true })
        cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        return cell !== undefined && cell !== null
      }
      // A cell in sight takes the focus at once, so that the next key is already its own.
      if (!reach()) requestAnimationFrame(reach)
    },
    [bringIntoSight, scroller],
  )

  const act = (event: KeyboardEvent, present: GridRow<Row>): boolean => {
    if (event.key === 'Enter') {
      const inner = (event.target as HTMLElement).querySelector<HTMLElement>('a[href], button')
      if (inner && !inner.dataset.toggle) inner.click()
      else if (onOpen) onOpen(present.row)
      else onToggle?.(present)
      return true
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const inner = (event.target as HTMLElement).querySelector('[data-menu]')
      const ask = () =>
        inner?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))
      // After this key is done with, else the menu takes it as its own first key.
      requestAnimationFrame(ask)
      return inner !== null
    }
    if (event.key === ' ' && (onChoose || onToggle)) {
      if (onChoose) onChoose(present, event.shiftKey)
      else onToggle?.(present)
      return true
    }
    const opens = event.key === 'ArrowRight' && present.expanded === false
    const closes = event.key === 'ArrowLeft' && present.expanded === true
    if (here.column !== 0 || !(opens || closes)) return false
    onToggle?.(present)
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys in a control inside a cell belong to that control.
    if (!(event.target as HTMLElement).dataset.at || event.altKey || event.metaKey) return
    const present = rows[here.row]
    if (present && act(event, present)) {
      event.preventDefault()
      return
    }
    const to = moved(event.key, event.ctrlKey, here, last)
    if (!to) return
    event.preventDefault()
    focusOn(to)
  }

  return { at: here, setAt, onKeyDown }
}
