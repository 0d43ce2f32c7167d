import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bucket, takeToken, tokensNow, tooOften } from './request-rate.ts'

const rate = { perMinute: 60 }

const asked = (moments: readonly number[], perMinute: number) => {
  let bucket: Bucket | undefined
  return moments.map((moment) => {
    const taken = takeToken(bucket, { perMinute }, moment)
    bucket = taken.bucket
    return taken.waitSeconds === 0
  })
}

test('a minute’s worth may come at once, the next waits a second', () => {
  const answers = asked(
    Array.from({ length: 61 }, () => 0),
    60,
  )
  expect(answers.filter(Boolean)).toHaveLength(60)
  expect(takeToken({ tokens: 0, atMilliseconds: 0 }, rate, 0).waitSeconds).toBe(1)
  expect(takeToken({ tokens: 0, atMilliseconds: 0 }, { perMinute: 2 }, 0).waitSeconds).toBe(30)
})

test('who waits as long as told is let in', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 1000 }),
      (tokens, perMinute) => {
        const { bucket, waitSeconds } = takeToken({ tokens, atMilliseconds: 0 }, { perMinute }, 0)
        expect(takeToken(bucket, { perMinute }, waitSeconds * 1000 + 1).waitSeconds).toBe(0)
      },
    ),
  )
})

test('in any minute at most two minutes’ worth is taken, however the requests come', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 180_000 }), { maxLength: 300 })
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 40 }), (unordered, perMinute) => {
      const ordered = unordered.toSorted((a, b) => a - b)
      const taken = asked(ordered, perMinute)
      for (const from of ordered) {
        const within = ordered.filter((at, i) => taken[i] && at >= from && at < from + 60_000)
        expect(within.length).toBeLessThanOrEqual(perMinute * 2)
      }
    }),
  )
})

test('a clock set back brings no tokens and locks nobody out for long', () => {
  expect(tokensNow({ tokens: 3, atMilliseconds: 1_000_000 }, rate, 0)).toBe(3)
  expect(takeToken({ tokens: 0, atMilliseconds: 1_000_000 }, rate, 0).bucket.atMilliseconds).toBe(0)
})

test('the refusal says how long to wait, to people and to machines', () => {
  expect(tooOften(7)).toMatchObject({ status: 429, retryAfterSeconds: 7, code: 'request.too_often' })
  expect(tooOften(7).text.vi).toContain('7 giây')
})
