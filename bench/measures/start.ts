import type { Measure } from '../bench.ts'
import { seconds } from '../figure.ts'

const aimMs = 3000

/** Start on existing data, from the process to its first answer; the database of it starts with it. */
export const start: Measure = {
  name: 'start',
  run: async ({ product }) => {
    const bareNode = product.bareNodeMs
    return [
      {
        name: 'start',
        what: 'on existing data, database included, to the first answer',
        figure: seconds(product.startMs),
        limit: `an empty Node program ${seconds(bareNode)}`,
        ratio: product.startMs / bareNode,
        aim: '≤ 3 s',
        met: product.startMs <= aimMs,
      },
    ]
  },
}
