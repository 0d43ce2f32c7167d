import type { Measure } from '../bench.ts'
import type { Figure } from '../figure.ts'

const waiting = (what: string, aim: string): Figure => ({
  name: 'imports',
  what,
  figure: null,
  limit: '',
  ratio: null,
  aim,
  met: null,
})

/** Files through all four steps of an import. */
export const imports: Measure = {
  name: 'imports',
  run: async () => [
    waiting('csv with full validation, by the import room', '≥ 20 % of COPY'),
    waiting('50,000 xlsx rows × 25 columns previewed', '≤ 20 s, ≤ 512 MB'),
    waiting('50,000 xlsx rows × 25 columns committed', '≤ 60 s, ≤ 512 MB'),
  ],
}
