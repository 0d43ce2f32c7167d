import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'
import { makeTurns } from './turns.ts'

const tooMany = refuse('work.too_busy', say('Hãy chờ.', 'Wait.'), 429)

test('never more at once than allowed, all in order, and a failure gives its turn on', async () => {
  const work = fc.array(fc.record({ ticks: fc.nat(4), fails: fc.boolean() }), { maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(work, fc.integer({ min: 1, max: 4 }), async (all, atOnce) => {
      const turns = makeTurns({ atOnce, waitingMax: 100 }, tooMany)
      const began: number[] = []
      let running = 0
      const done = await Promise.allSettled(
        all.map(({ ticks, fails }, index) =>
          turns.take(async () => {
            began.push(index)
            running += 1
            expect(running).toBeLessThanOrEqual(atOnce)
            for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve()
            running -= 1
            if (fails) throw new Error('broken')
          }),
        ),
      )
      expect(done.map(({ status }) => status)).toEqual(
        all.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
      )
      expect(began).toEqual(all.map((_one, index) => index))
    }),
  )
})

test('who comes when enough wait already is told to come again', async () => {
  const turns = makeTurns({ atOnce: 1, waitingMax: 1 }, tooMany)
  const { promise, resolve } = Promise.withResolvers<void>()
  const first = turns.take(() => promise)
  const second = turns.take(async () => 'second')
  await expect(turns.take(async () => 'third')).rejects.toMatchObject({ refusal: { code: 'work.too_busy' } })
  resolve()
  expect(await Promise.all([first, second])).toEqual([undefined, 'second'])
})
