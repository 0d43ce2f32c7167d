import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Only what our pictures are made of; loaded when the first chart is seen.
use([BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

/** Starts a chart in its place, drawn as SVG. */
export const startChart = (place: HTMLElement): EChartsType => init(place, null, { renderer: 'svg' })
