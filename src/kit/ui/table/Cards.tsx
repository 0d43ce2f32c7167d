import { Checkbox } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import look from './Cards.module.css'
import { CardsHead } from './CardsHead.tsx'
import { withToggled } from './chosen.ts'
import type { GridRow } from './column.ts'
import type { GridProps } from './Grid.tsx'
import { Chevron } from './GridLine.tsx'

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

const Card = <Row,>({ line, ...props }: GridProps<Row> & { readonly line: GridRow<Row> }) => {
  const { columns, chosen, onChosen, onOpen, openWord, onToggle } = props
  const t = useText()
  const [first, ...others] = columns
  const shown = others.map((column) => ({ column, value: column.cell(line.row) }))
  return (
    <div className={look.card} style={{ marginInlineStart: ((line.level ?? 1) - 1) * 14 }}>
      <div className={look.title}>
        {chosen && (
          <Checkbox
            size="sm"
            aria-label={t(words.selectRow)}
            checked={chosen.has(line.key)}
            onChange={() => chosen && onChosen?.(withToggled(chosen, line.key))}
          />
        )}
        {line.level !== undefined && <Chevron line={line} onToggle={() => onToggle?.(line)} />}
        <span className={look.name}>{first?.cell(line.row)}</span>
        {onOpen && openWord && (
          <button type="button" className={look.open} onClick={() => onOpen(line.row)}>
            {t(openWord)}
          </button>
        )}
      </div>
      <dl className={look.facts}>
        {shown.map(({ column, value }) =>
          isEmpty(value) ? null : (
            <div key={column.key} className={look.fact} data-align={column.align ?? 'start'}>
              <dt className={column.bare ? 'by-ear' : undefined}>{t(column.head)}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  )
}

/** The same rows as cards, for a phone. They scroll with the page. */
export const Cards = <Row,>(props: GridProps<Row>) => {
  const { rows, onNearEnd } = props
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    setOffset((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 96,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollMargin: offset,
  })
  const items = virtual.getVirtualItems()
  const lastSeen = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.length > 0 && lastSeen >= rows.length - 10) onNearEnd?.()
  }, [lastSeen, rows.length, onNearEnd])
  return (
    <div className={look.list}>
      <CardsHead {...props} />
      <ul ref={list} aria-label={t(props.label)} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const line = rows[item.index]
          return line ? (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={look.place}
              style={{ transform: `translateY(${item.start - offset}px)` }}
            >
              <Card {...props} line={line} />
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}
