/** One line of the table: what was measured, beside the limit measured in the same run. */
export type Figure = {
  readonly name: string
  readonly what: string
  /** The figure with its unit, as people read it; null: not measured; `limit` may say why. */
  readonly figure: string | null
  readonly limit: string
  /** Figure by limit, where both are of one kind. */
  readonly ratio: number | null
  readonly aim: string
  /** Null: there is no aim for it. */
  readonly met: boolean | null
}

const round = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3)

export const milliseconds = (value: number): string => `${round(value)} ms`
export const seconds = (value: number): string => `${round(value / 1000)} s`
export const perSecond = (value: number, of: string): string => `${round(value)} ${of}/s`
export const kilobytes = (bytes: number): string => `${round(bytes / 1000)} kB`
export const megabytes = (bytes: number): string => `${round(bytes / 1_000_000)} MB`
export const spread = ({ p50, p95, p99 }: { p50: number; p95: number; p99: number }): string =>
  `p50 ${round(p50)} · p95 ${round(p95)} · p99 ${round(p99)} ms`

const verdict = (met: boolean | null): string => (met === null ? '–' : met ? 'met' : 'MISSED')

const heads = ['measure', 'what', 'figure', 'limit in the same run', 'ratio', 'aim', 'verdict']

const cellsOf = (figure: Figure): string[] => [
  figure.name,
  figure.what,
  figure.figure ?? 'not measured',
  figure.limit,
  figure.ratio === null ? '' : figure.ratio.toPrecision(2),
  figure.aim,
  verdict(figure.met),
]

/** The figures as a Markdown table whose columns also line up in a terminal. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [heads, ...figures.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  const [head = heads, ...body] = rows
  return [line(head), rule, ...body.map(line)].join('\n')
}
