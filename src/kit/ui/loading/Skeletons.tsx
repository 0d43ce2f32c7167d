import { Skeleton } from '@mantine/core'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import look from './Skeletons.module.css'

const times = (count: number): readonly number[] => Array.from({ length: count }, (_nothing, index) => index)

const Working = () => {
  const t = useText()
  return <span className="by-ear">{t(words.working)}</span>
}

/** A table on its way: as many rows of 32 pixels as will come. */
export const TableSkeleton = ({ rows, columns }: { readonly rows: number; readonly columns: number }) => (
  <div className={look.table} aria-busy="true">
    <Working />
    {times(rows).map((row) => (
      <div key={row} className={look.row}>
        {times(columns).map((column) => (
          <Skeleton key={column} height={10} width={column === 0 ? '70%' : '45%'} radius="sm" />
        ))}
      </div>
    ))}
  </div>
)

/** A chart on its way, of the chart's height in pixels. */
export const ChartSkeleton = ({ height }: { readonly height: number }) => (
  <div aria-busy="true" style={{ height }} className={look.chart}>
    <Working />
    {[38, 46, 52, 60, 66, 74, 82].map((share) => (
      <Skeleton key={share} height={`${share}%`} radius="sm" />
    ))}
  </div>
)

/** Lines of text on their way. */
export const TextSkeleton = ({ lines }: { readonly lines: number }) => (
  <div aria-busy="true" className={look.text}>
    <Working />
    {times(lines).map((line) => (
      <Skeleton key={line} height={12} width={line === lines - 1 ? '40%' : '90%'} radius="sm" />
    ))}
  </div>
)

/** A figure card on its way. */
export const FigureSkeleton = () => (
  <div aria-busy="true" className={look.figure}>
    <Working />
    <Skeleton height={12} width={90} radius="sm" />
    <Skeleton height={26} width={70} radius="sm" />
    <Skeleton height={10} width={130} radius="sm" />
  </div>
)
