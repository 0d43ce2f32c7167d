import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import look from './Cards.module.css'
import type { GridProps } from './Grid.tsx'

/** What the head of a grid holds, above the cards: sorting, filters, sums. */
export const CardsHead = <Row,>({ columns, sort, onSort }: GridProps<Row>) => {
  const t = useText()
  const sortable = onSort ? columns.filter((column) => column.sortable) : []
  const filtered = columns.filter((column) => column.filter !== undefined)
  const summed = columns.filter((column) => column.sum !== undefined)
  const choose = (value: string) => {
    const [key, direction] = value.split('|')
    if (key) onSort?.({ key, direction: direction === 'descending' ? 'descending' : 'ascending' })
  }
  return (
    <>
      {sortable.length > 0 && (
        <label className={look.sort}>
          {t(words.sortBy)}
          <select
            value={sort ? `${sort.key}|${sort.direction}` : ''}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{t(words.asGiven)}</option>
            {sortable.flatMap((column) => [
              <option key={`${column.key}|ascending`} value={`${column.key}|ascending`}>
                {t(column.head)} ↑
              </option>,
              <option key={`${column.key}|descending`} value={`${column.key}|descending`}>
                {t(column.head)} ↓
              </option>,
            ])}
          </select>
        </label>
      )}
      {filtered.length > 0 && (
        <details className={look.filters}>
          <summary>{t(words.filterRow)}</summary>
          {filtered.map((column) => (
            <div key={column.key}>
              <span aria-hidden="true">{t(column.head)}</span>
              {column.filter}
            </div>
          ))}
        </details>
      )}
      {summed.length > 0 && (
        <div className={look.sums}>
          <strong>{t(words.sum)}</strong>
          <dl className={look.facts}>
            {summed.map((column) => (
              <div key={column.key} className={look.fact} data-align="end">
                <dt>{t(column.head)}</dt>
                <dd>{column.sum}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </>
  )
}
