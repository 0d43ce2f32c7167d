import { lifted } from '../theme/ramp.ts'
import type { Paint } from './paint.ts'

/** The roles' colours as values, for a drawing library that cannot read CSS variables. */
export type ChartLook = {
  /** Whether the paper is dark. */
  readonly dark: boolean
  readonly ink: string
  readonly inkSoft: string
  readonly hairline: string
  readonly paper: string
  readonly sheet: string
  readonly accent: string
  readonly signal: string
  readonly soon: string
  readonly met: string
  readonly unknown: string
}

const roles: Readonly<Record<Exclude<keyof ChartLook, 'dark'>, string>> = {
  ink: '--ink',
  inkSoft: '--ink-soft',
  hairline: '--hairline',
  paper: '--paper',
  sheet: '--sheet',
  accent: '--accent',
  signal: '--signal',
  soon: '--soon',
  met: '--met',
  unknown: '--unknown',
}

/** Reads the present colours at an element. */
export const readLook = (element: HTMLElement): ChartLook => {
  // light-dark() is resolved only for real colours, so each role is read through one.
  const probe = document.createElement('span')
  element.append(probe)
  const colourOf = (role: string) => {
    probe.style.color = `var(${role})`
    return getComputedStyle(probe).color
  }
  const look = Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, colourOf(role)]))
  probe.remove()
  return { ...look, dark: getComputedStyle(element).colorScheme === 'dark' } as ChartLook
}

/** The font of all charts. */
export const chartFont = "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif"

/** What every chart has in common; an option's own parts go over it. */
export const commonOption = (look: ChartLook) => ({
  animation: false,
  textStyle: { fontFamily: chartFont, fontSize: 12, color: look.ink },
  grid: { left: 8, right: 8, top: 24, bottom: 4, containLabel: true },
  tooltip: {
    backgroundColor: look.sheet,
    borderColor: look.hairline,
    borderWidth: 1,
    padding: [8, 12],
    extraCssText: 'box-shadow:none;border-radius:4px',
    textStyle: { color: look.ink, fontSize: 12 },
  },
})

/** An axis of words or times. */
export const wordAxis = (look: ChartLook, labels: readonly string[]) => ({
  type: 'category' as const,
  data: [...labels],
  axisLine: { lineStyle: { color: look.inkSoft } },
  axisTick: { show: false },
  axisLabel: { color: look.inkSoft, fontSize: 12, hideOverlap: true, showMaxLabel: true },
})

/** An axis of numbers, in the reader's format. */
export const numberAxis = (look: ChartLook, format: (value: number) => string) => ({
  type: 'value' as const,
  minInterval: 1,
  axisLabel: { color: look.inkSoft, fontSize: 12, formatter: format },
  splitLine: { lineStyle: { color: look.hairline } },
})

/** A paint as ECharts wants it: hatched is "studying", outlined is "planned". */
export const itemStyleOf = (paint: Paint, look: ChartLook) => {
  // On dark paper deep colours would sink: their edges and hatching are lifted, their fill stays.
  const edge = look.dark ? lifted(paint.colour, 0.45) : paint.colour
  const border = { borderColor: look.dark ? edge : look.paper, borderWidth: 1 }
  if (paint.pattern === 'outlined')
    return { color: 'transparent', borderColor: edge, borderWidth: 1.5, borderType: 'solid' as const }
  if (paint.pattern !== 'hatched') return { color: paint.colour, ...border }
  return {
    color: `${paint.colour}38`,
    ...border,
    decal: {
      symbol: 'rect',
      color: edge,
      dashArrayX: [1, 0],
      dashArrayY: [4, 3],
      rotation: -Math.PI / 4,
    },
  }
}
