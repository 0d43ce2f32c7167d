import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstSweep, sweepAfter } from './sweep.ts'

type Writer = { readonly name: string; readonly drawn: number[] }

/** What may happen next: somebody begins, draws numbers, commits or rolls back, or a round of sealing looks. */
const step = fc.oneof(
  fc.constant({ kind: 'begin' as const }),
  fc.record({ kind: fc.constant('draw' as const), who: fc.nat(), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constantFrom('commit' as const, 'roll-back' as const), who: fc.nat() }),
  fc.record({ kind: fc.constant('round' as const), fails: fc.boolean() }),
)

describe('a sweep', () => {
  test('leaves nothing out, however writers commit, and does not look at old entries again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const committed = new Set<number>()
        const sealed = new Set<number>()
        let [sweep, counter, names] = [firstSweep, 0, 0]
        let open: Writer[] = []
        const round = (fails: boolean) => {
          const high = Math.max(0, ...committed)
          const writers = open.map(({ name }) => name)
          const { after, next } = sweepAfter(sweep, { high, writers })
          if (fails) return
          for (const number of committed) if (number > after) sealed.add(number)
          sweep = next
          expect([...committed].filter((number) => !sealed.has(number))).toEqual([])
        }
        for (const one of steps) {
          if (one.kind === 'begin') {
            names += 1
            open.push({ name: `${names}`, drawn: [] })
          } else if (one.kind === 'round') round(one.fails)
          else {
            const writer = open[one.who % Math.max(1, open.length)]
            if (!writer) continue
            if (one.kind === 'draw')
              for (let at = 0; at < one.count; at += 1) {
                counter += 1
                writer.drawn.push(counter)
              }
            else open = open.filter((other) => other !== writer)
            if (one.kind === 'commit') for (const number of writer.drawn) committed.add(number)
          }
        }
        round(false)
        // With nobody at work, what lies below the mark is never looked at again.
        if (open.length === 0) {
          const { after } = sweepAfter(sweep, { high: sweep.high, writers: [] })
          expect(after).toBe(sweep.high)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
