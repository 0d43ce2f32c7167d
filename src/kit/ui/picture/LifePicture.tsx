// biome-ignore-all lint/a11y/useSemanticElements: a drawing has no such element.
import { useElementSize } from '@mantine/hooks'
import { useId } from 'react'
import type { Day } from '../../../domain/time/day.ts'
import { useFormat, useText } from '../language/LanguageProvider.tsx'
import { To } from '../navigate/To.tsx'
import { Scrollable } from '../shell/Scrollable.tsx'
import { words } from '../texts.ts'
import { inkOn } from '../theme/ramp.ts'
import { type Extent, extentOf, type Lane, type LifeItem, stacked, ticks, whenOf, yearsAt } from './life.ts'
import { edgeOf } from './paint.ts'
import look from './picture.module.css'
import { Hatch } from './Swatch.tsx'

const lanePixels = 28
const barPixels = 20
const namePixels = 132
const letterPixels = 6.9
const axisPixels = 24

/** Whether a year, written this far from the as-of line, would run into the date written beside the line. */
const behindNow = (pixels: number): boolean => pixels > -18 && pixels < 96

type Placed = {
  item: LifeItem
  extent: Extent
  line: number
  x: number
  width: number
  wordsX: number
  inside: boolean
}

/** Places a lane's items: bars where they lie, words inside where they fit on plain colour, else to the right. */
const placed = (
  items: readonly LifeItem[],
  at: (years: number) => number,
  asOf: Day,
  say: (i: LifeItem) => string,
) => {
  const all = items
    .map((item) => {
      const extent = extentOf(item, asOf)
      const point = item.kind === 'point'
      const middle = at((extent.earliest + extent.latest) / 2)
      const x = point ? middle - 6 : at(extent.earliest)
      const width = point ? 12 : Math.max(6, at(extent.latest) - x)
      const text = say(item).length * letterPixels
      const sureX = Math.min(Math.max(x, at(extent.surelyFrom)), x + width)
      const sureWidth = at(extent.surelyTo) - sureX
      const inside = !point && (item.paint.pattern ?? 'solid') === 'solid' && text + 14 < sureWidth
      const wordsX = inside ? sureX + 7 : x + width + 6
      return { item, extent, x, width, inside, wordsX, to: inside ? x + width + 4 : wordsX + text + 10 }
    })
    .sort((a, b) => a.x - b.x)
  const lines = stacked(all.map((one) => ({ from: one.x, to: one.to })))
  return all.map((one, index): Placed => ({ ...one, line: lines[index] ?? 0 }))
}

const Shape = ({ one, at, hatch }: { one: Placed; at: (years: number) => number; hatch: string }) => {
  const { item, extent, x, width } = one
  const { colour, pattern = 'solid' } = item.paint
  const y = 4
  if (item.kind === 'point')
    return (
      <path
        d={`M${x + 6} ${y + 3}l7 7l-7 7l-7 -7z`}
        fill={pattern === 'solid' ? colour : 'var(--paper)'}
        style={{ stroke: edgeOf(colour) }}
        strokeWidth="1.5"
      />
    )
  const sureX = Math.min(at(extent.surelyFrom), x + width)
  const sureWidth = Math.max(2, Math.min(at(extent.surelyTo), x + width) - sureX)
  const fill = pattern === 'outlined' ? 'var(--paper)' : pattern === 'hatched' ? `url(#${hatch})` : colour
  return (
    <>
      <rect x={x} y={y} width={width} height={barPixels} rx="2" fill={colour} opacity="0.28" />
      <rect
        x={sureX}
        y={y}
        width={sureWidth}
        height={barPixels}
        rx="2"
        fill={fill}
        style={{ stroke: edgeOf(colour) }}
      />
    </>
  )
}

const Item = ({
  one,
  top,
  at,
  said,
  when,
}: {
  one: Placed
  top: number
  at: (years: number) => number
  said: string
  when: string
}) => {
  const hatch = useId()
  const { item } = one
  const body = (
    <>
      <title>{`${said} · ${when}`}</title>
      {item.paint.pattern === 'hatched' && (
        <defs>
          <Hatch id={hatch} colour={item.paint.colour} />
        </defs>
      )}
      <Shape one={one} at={at} hatch={hatch} />
      <text
        x={one.wordsX}
        y={4 + barPixels / 2}
        dominantBaseline="central"
        fill={one.inside ? inkOn(item.paint.colour) : 'var(--ink)'}
      >
        {said}
      </text>
    </>
  )
  return (
    <g transform={`translate(0 ${top + one.line * lanePixels})`}>
      {item.href ? (
        <To href={item.href} aria-label={`${said}, ${when}`}>
          {body}
        </To>
      ) : (
        body
      )}
    </g>
  )
}

/** The drawn time line, as wide as its place (at least 640 pixels, then it scrolls). */
export const LifePicture = ({ lanes, asOf, label }: { lanes: readonly Lane[]; asOf: Day; label: string }) => {
  const t = useText()
  const format = useFormat()
  const { ref, width: measured } = useElementSize()
  const width = Math.max(640, measured || 960)
  const extents = lanes.flatMap((lane) => lane.items.map((item) => extentOf(item, asOf)))
  const now = yearsAt(asOf)
  const first = Math.floor(Math.min(now - 1, ...extents.map((one) => one.earliest)))
  const last = Math.max(now, ...extents.map((one) => one.latest)) + 0.2
  // Room for the words of what happened last, which stand to the right of it.
  const scale = (width - namePixels - 150) / (last - first)
  const at = (years: number) => namePixels + (years - first) * scale
  let height = axisPixels
  const drawn = lanes.map((lane) => {
    const items = placed(lane.items, at, asOf, (item) => t(item.label))
    const top = height
    height += (Math.max(...items.map((one) => one.line)) + 1) * lanePixels + 10
    return { lane, items, top }
  })
  return (
    <Scrollable ref={ref} label={label}>
      <svg width={width} height={height} className={look.life} role="group" aria-label={label}>
        {ticks(first, last, (last - first) * scale > 700 ? 14 : 7).map((year) => (
          <g key={year}>
            <line x1={at(year)} x2={at(year)} y1={axisPixels - 4} y2={height} stroke="var(--hairline)" />
            {!behindNow(at(year) - at(now)) && (
              <text x={at(year)} y={12} textAnchor="middle" className={look.axis}>
                {year}
              </text>
            )}
          </g>
        ))}
        {drawn.map(({ lane, items, top }) => (
          <g key={lane.key}>
            <line x1={0} x2={width} y1={top - 5} y2={top - 5} stroke="var(--hairline)" />
            <text x={0} y={top + 14} dominantBaseline="central" className={look.lane}>
              {t(lane.label)}
            </text>
            {items.map((one) => (
              <Item
                key={one.item.key}
                one={one}
                top={top}
                at={at}
                said={t(one.item.label)}
                when={whenOf(one.item, format.date, t(words.now))}
              />
            ))}
          </g>
        ))}
        <line x1={at(now)} x2={at(now)} y1={axisPixels - 6} y2={height} className={look.now} />
        <text x={at(now) + 5} y={12} className={look.nowWord}>
          {format.date(asOf)}
        </text>
      </svg>
    </Scrollable>
  )
}
