import { useCallback } from 'react'
import { say, type Text } from '../../../domain/language/say.ts'
import { useFormat, useText } from '../language/LanguageProvider.tsx'
import { useGo } from '../navigate/To.tsx'
import { words } from '../texts.ts'
import { inkOn } from '../theme/ramp.ts'
import { Chart } from './Chart.tsx'
import { type ChartLook, commonOption, itemStyleOf, numberAxis, wordAxis } from './chartLook.ts'
import type { Paint } from './paint.ts'

/** One part of the bars; the first series lies at the bottom. */
export type Series = {
  readonly key: string
  readonly label: Text
  readonly paint: Paint
  /** One value per time. */
  readonly values: readonly number[]
}

type Props = {
  readonly title: Text
  /** From the earliest to the latest: a key and what to write under the bar. */
  readonly times: readonly { readonly key: string; readonly label: string }[]
  readonly series: readonly Series[]
  readonly source: string
  readonly fileName: string
  readonly height?: number
  /** The list behind a part of a bar. */
  readonly hrefOf?: (seriesKey: string, timeKey: string) => string
}

const time = say('Thời điểm', 'Time')

const sumAt = (series: readonly Series[], index: number): number =>
  series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0)

/** Words on a hatched area stand on a scrap of paper. */
const paperBehind = (colours: ChartLook) => ({
  backgroundColor: colours.paper,
  padding: [1, 4],
  borderRadius: 2,
})

const useBars = ({ times, series, height = 280 }: Props) => {
  const t = useText()
  const format = useFormat()
  return useCallback(
    (colours: ChartLook, width: number) => {
      const top = Math.max(1, ...times.map((_time, index) => sumAt(series, index)))
      const pixels = (value: number) => (value / top) * (height - 70)
      const bars = series.map((one) => ({
        type: 'bar' as const,
        name: t(one.label),
        stack: 'all',
        barMaxWidth: 56,
        barCategoryGap: '35%',
        cursor: 'pointer',
        itemStyle: itemStyleOf(one.paint, colours),
        emphasis: { disabled: true },
        data: [...one.values],
        label: {
          show: width / times.length > 34,
          fontSize: 12,
          color: (one.paint.pattern ?? 'solid') === 'solid' ? inkOn(one.paint.colour) : colours.ink,
          ...(one.paint.pattern === 'hatched' ? paperBehind(colours) : {}),
          formatter: ({ value }: { value: number }) => (pixels(value) >= 15 ? format.number(value) : ''),
        },
      }))
      // The sums stand over the bars: a line that is not seen carries them.
      const sums = {
        type: 'line' as const,
        name: t(words.sum),
        data: times.map((_time, index) => sumAt(series, index)),
        symbol: 'none',
        lineStyle: { width: 0 },
        silent: true,
        label: {
          show: true,
          position: 'top' as const,
          fontWeight: 600 as const,
          color: colours.ink,
          formatter: ({ value }: { value: number }) => format.number(value),
        },
        showSymbol: true,
        symbolSize: 1,
      }
      return {
        xAxis: wordAxis(
          colours,
          times.map((one) => one.label),
        ),
        yAxis: numberAxis(colours, (value) => format.number(value)),
        series: [...bars, { ...sums, symbol: 'circle', itemStyle: { color: 'transparent' } }],
        tooltip: {
          ...commonOption(colours).tooltip,
          trigger: 'item',
          valueFormatter: (value: unknown) => format.number(Number(value)),
        },
      }
    },
    [t, format, times, series, height],
  )
}

/**
 * Composition through time: a stacked bar per date. Parts keep their colours everywhere; hatched is being
 * studied, outlined is planned. A click on a part, or its number in the table behind, opens the people.
 */
export const StackedBarsThroughTime = (props: Props) => {
  const { title, times, series, hrefOf } = props
  const go = useGo()
  const option = useBars(props)
  const onPoint = useCallback(
    (point: { seriesIndex: number; dataIndex: number }) => {
      const [one, at] = [series[point.seriesIndex], times[point.dataIndex]]
      if (one && at && hrefOf) go(hrefOf(one.key, at.key))
    },
    [series, times, hrefOf, go],
  )
  const cell = (one: Series, index: number) => {
    const value = one.values[index] ?? 0
    const at = times[index]
    if (!hrefOf || !at || value === 0) return value
    return { value, href: hrefOf(one.key, at.key) }
  }
  const rows = times.map((at, index) => ({
    key: at.key,
    cells: [at.label, ...series.map((one) => cell(one, index)), sumAt(series, index)],
  }))
  return (
    <Chart
      title={title}
      option={option}
      source={props.source}
      fileName={props.fileName}
      {...(props.height === undefined ? {} : { height: props.height })}
      {...(hrefOf ? { onPoint } : {})}
      table={{ head: [time, ...series.map((one) => one.label), words.sum], rows }}
      legend={series.toReversed()}
    />
  )
}
