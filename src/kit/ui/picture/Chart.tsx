import { Menu } from '@mantine/core'
import type { EChartsCoreOption } from 'echarts/core'
import { useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { handOver } from '../api/call.ts'
import { useText } from '../language/LanguageProvider.tsx'
import { ChartSkeleton } from '../loading/Skeletons.tsx'
import { words } from '../texts.ts'
import { type Behind, BehindSwitch, BehindTable } from './Behind.tsx'
import { type ChartLook, readLook } from './chartLook.ts'
import { Legend, type LegendEntry } from './Legend.tsx'
import look from './picture.module.css'
import { type ChartPoint, useChart } from './useChart.ts'

type Props = {
  readonly title: Text
  /** The ECharts option; hold it steady with useCallback, it is drawn again when it changes. */
  readonly option: (look: ChartLook, width: number) => EChartsCoreOption
  /** The line under the chart: as-of date, counting rule, filter (see sourceLine). */
  readonly source: string
  /** The same numbers as a table. */
  readonly table: Behind
  /** The file's name without its ending, when it is taken away. */
  readonly fileName: string
  /** Pixels; 280 unless told. */
  readonly height?: number
  /** Beside the chart on a wide screen, below it on a phone. */
  readonly legend?: readonly LegendEntry[]
  /** A click on a bar or point. The table behind offers the same to the keyboard. */
  readonly onPoint?: (point: ChartPoint) => void
}

/**
 * Any chart: drawn by ECharts, loaded only when seen, in our colours; its source line under it, a table behind
 * it, and as PNG or SVG to take away, with title, source and font inside.
 */
export const Chart = (props: Props) => {
  const { title, source, height = 280 } = props
  const t = useText()
  const [table, setTable] = useState(false)
  const { place, drawn } = useChart({ option: props.option, onPoint: props.onPoint, shown: !table })
  const take = async (kind: 'png' | 'svg') => {
    const svg = place.current?.querySelector('svg')
    if (!svg || !place.current) return
    const { pictureFile, pngOf } = await import('./pictureFile.ts')
    const legend = (props.legend ?? []).map((entry) => ({ label: t(entry.label), paint: entry.paint }))
    const file = await pictureFile(svg, { title: t(title), source, legend }, readLook(place.current))
    const content = kind === 'png' ? await pngOf(file) : new Blob([file.svg], { type: 'image/svg+xml' })
    handOver(content, `${props.fileName}.${kind}`)
  }
  return (
    <figure className={look.figure}>
      <figcaption className={look.caption}>
        <h2>{t(title)}</h2>
        <span className={look.tools}>
          <BehindSwitch table={table} onSwitch={setTable} />
          {!table && (
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <button type="button" className={look.quiet}>
                  {t(words.download)}
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => take('png')}>PNG</Menu.Item>
                <Menu.Item onClick={() => take('svg')}>SVG</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      </figcaption>
      {table ? (
        <BehindTable label={t(title)} {...props.table} />
      ) : (
        <div className={look.withLegend}>
          <div className={look.canvas} style={{ height }}>
            {!drawn && <ChartSkeleton height={height} />}
            <div ref={place} role="img" aria-label={t(title)} className={look.place} />
          </div>
          {props.legend && <Legend entries={props.legend} />}
        </div>
      )}
      <p className={look.source}>
        {t(words.source)}: {source}
      </p>
    </figure>
  )
}
