import { useComputedColorScheme } from '@mantine/core'
import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import { type ChartLook, commonOption, readLook } from './chartLook.ts'

/** A place in a chart that was clicked. */
export type ChartPoint = { readonly seriesIndex: number; readonly dataIndex: number }

type Wiring = {
  readonly option: (look: ChartLook, width: number) => EChartsCoreOption
  readonly onPoint: ((point: ChartPoint) => void) | undefined
  readonly shown: boolean
}

/** Draws an option in a place, again when it, the size or the colours change. */
export const useChart = ({ option, onPoint, shown }: Wiring) => {
  const place = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<EChartsType | null>(null)
  const [width, setWidth] = useState(0)
  const scheme = useComputedColorScheme('light')

  useEffect(() => {
    const element = place.current
    if (!shown || !element) return
    let started: EChartsType | null = null
    let gone = false
    const watch = new ResizeObserver(() => {
      started?.resize()
      setWidth(element.clientWidth)
    })
    const start = async () => {
      const { startChart } = await import('./engine.ts')
      if (gone) return
      started = startChart(element)
      setWidth(element.clientWidth)
      setChart(started)
      watch.observe(element)
    }
    // The drawing library weighs as much as the whole first page: it comes when the chart is nearly in sight.
    const sight = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        sight.disconnect()
        void start()
      },
      { rootMargin: '200px' },
    )
    sight.observe(element)
    return () => {
      gone = true
      sight.disconnect()
      watch.disconnect()
      started?.dispose()
      setChart(null)
    }
  }, [shown])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme gives other colours to read.
  useEffect(() => {
    if (!chart || !place.current) return
    const look = readLook(place.current)
    chart.setOption({ ...commonOption(look), ...option(look, width) }, true)
  }, [chart, option, scheme, width])

  useEffect(() => {
    if (!chart || !onPoint) return
    const listen = (point: { seriesIndex?: number; dataIndex: number }) =>
      onPoint({ seriesIndex: point.seriesIndex ?? 0, dataIndex: point.dataIndex })
    chart.on('click', listen)
    return () => {
      if (!chart.isDisposed()) chart.off('click', listen)
    }
  }, [chart, onPoint])

  return { place, drawn: chart !== null }
}
