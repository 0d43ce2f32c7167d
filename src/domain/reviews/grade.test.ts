import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Figure,
  type Grade,
  gradeOf,
  gradeOfParts,
  grades,
  refusalOfGradeRule,
  usualGradeRule,
} from './grade.ts'

const count = (value: number): Figure => ({ kind: 'count', value })
const share = (part: number, whole: number): Figure => ({ kind: 'share', part, whole })

test('a target is graded by the rule of its programme, and unknown without a figure', () => {
  const cases: [number | null, Figure | null, Grade][] = [
    [10, count(10), 'met'],
    [10, count(11), 'met'],
    [10, count(9), 'nearly-met'],
    [10, count(8), 'nearly-met'],
    [10, count(7), 'not-met'],
    [10, count(0), 'not-met'],
    [0, count(0), 'met'],
    [10, null, 'unknown'],
    [null, count(10), 'unknown'],
    [6000, share(60, 100), 'met'],
    [6000, share(3, 5), 'met'],
    [6000, share(599, 1000), 'nearly-met'],
    [6000, share(48, 100), 'nearly-met'],
    [6000, share(47, 100), 'not-met'],
    [6000, share(0, 0), 'unknown'],
  ]
  for (const [planned, actual, grade] of cases)
    expect(gradeOf(planned, actual, usualGradeRule), JSON.stringify([planned, actual])).toBe(grade)
  expect(gradeOf(10, count(7), { metPercentMin: 90, nearlyMetPercentMin: 70 })).toBe('nearly-met')
})

test('a limit is reached exactly: more people never make a worse grade', () => {
  const worth = (grade: Grade) => ['not-met', 'nearly-met', 'met'].indexOf(grade)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 ** 6 }),
      fc.nat(2 * 10 ** 6),
      fc.integer({ min: 1, max: 100 }),
      fc.nat(100),
      (planned, reached, nearly, above) => {
        const rule = { metPercentMin: nearly + above, nearlyMetPercentMin: nearly }
        const grade = gradeOf(planned, count(reached), rule)
        expect(worth(gradeOf(planned, count(reached + 1), rule))).toBeGreaterThanOrEqual(worth(grade))
        expect(grade === 'met').toBe(BigInt(reached) * 100n >= BigInt(planned) * BigInt(nearly + above))
        expect(gradeOf(10_000, share(reached, planned), rule)).toBe(grade)
      },
    ),
  )
})

test('a goal is as good as the worst of what serves it', () => {
  expect(gradeOfParts(['met', 'met'])).toBe('met')
  expect(gradeOfParts(['met', 'nearly-met'])).toBe('nearly-met')
  expect(gradeOfParts(['met', 'unknown', 'nearly-met'])).toBe('unknown')
  expect(gradeOfParts([...grades])).toBe('not-met')
  expect(gradeOfParts([])).toBe('unknown')
})

test('a rule has its limits in order', () => {
  expect(refusalOfGradeRule(usualGradeRule)).toBeNull()
  for (const [metPercentMin, nearlyMetPercentMin] of [
    [80, 100],
    [100, 0],
    [201, 80],
    [100.5, 80],
  ] as const)
    expect(refusalOfGradeRule({ metPercentMin, nearlyMetPercentMin })?.code).toBe('grade_rule.not_in_order')
})
