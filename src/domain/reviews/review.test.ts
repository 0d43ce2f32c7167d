import fc from 'fast-check'
import { expect, test } from 'vitest'
import { say } from '../language/say.ts'
import { frozenText } from './frozen.ts'
import { type Figure, usualGradeRule } from './grade.ts'
import { gradesOf, type Review, type ReviewItem } from './review.ts'
import { contributionsOf, rolledUp } from './roll-up.ts'
import { gradeOfRolled } from './rolled-grade.ts'
import { refusalToChangeReview, refusalToSign } from './sign-refusal.ts'

const item = (subjectId: string, changed: Partial<ReviewItem> = {}): ReviewItem => ({
  subjectKind: 'target',
  subjectId,
  goalId: null,
  planned: 10,
  actual: { kind: 'count', value: 10 },
  missingUnitIds: [],
  evidence: [],
  givenGrade: null,
  unitComment: null,
  reviewerComment: null,
  ...changed,
})

const review = (items: ReviewItem[], changed: Partial<Review> = {}): Review => ({
  reviewId: 'r',
  programmeId: 'p',
  unitId: 'u',
  kind: 'term-end',
  asOf: '2015-12-31',
  rule: usualGradeRule,
  writtenBy: 'ana',
  signedBy: null,
  signedAt: null,
  items,
  ...changed,
})

const signed = { signedBy: 'ba', signedAt: '2016-01-10T02:00:00.000000Z' }
const none = { actual: null, missingUnitIds: [] }
const nameOf = ({ subjectId }: ReviewItem) => say(`Chỉ tiêu ${subjectId}`, `Target ${subjectId}`)

test('a figure speaks before the reviewer does, and a goal through what serves it', () => {
  const grades = gradesOf(
    review([
      item('goal', { subjectKind: 'goal', planned: null, actual: null, givenGrade: 'met' }),
      item('target', { goalId: 'goal', actual: { kind: 'count', value: 8 }, givenGrade: 'met' }),
      item('task', { subjectKind: 'task', goalId: 'goal', planned: null, actual: null, givenGrade: 'met' }),
      item('alone', { subjectKind: 'goal', planned: null, actual: null, givenGrade: 'not-met' }),
    ]),
  )
  expect([...grades]).toEqual([
    ['goal', 'nearly-met'],
    ['target', 'nearly-met'],
    ['task', 'met'],
    ['alone', 'not-met'],
  ])
})

test('nobody signs their own review, nor one with something ungraded; what is signed is frozen', () => {
  const open = item('1', { actual: null })
  const cases: [Review, string, string | undefined][] = [
    [review([item('1')]), 'ba', undefined],
    [review([item('1')]), 'ana', 'review.own'],
    [review([]), 'ba', 'review.empty'],
    [review([item('2'), open]), 'ba', 'review.ungraded'],
    [review([{ ...open, reviewerComment: 'Chưa có số liệu của Cục Thống kê' }]), 'ba', undefined],
    [review([item('1')], signed), 'cam', 'review.signed'],
  ]
  for (const [one, actor, code] of cases) expect(refusalToSign(one, actor, nameOf)?.code).toBe(code)
  expect(refusalToSign(review([open]), 'ba', nameOf)?.text.vi).toContain('Chỉ tiêu 1')
  expect(refusalToChangeReview(review([]))).toBeNull()
  expect(refusalToChangeReview(review([], signed))?.code).toBe('review.signed')
})

test('figures of the units roll up to the programme; who has none is named and the grade waits', () => {
  const unit = (unitId: string, actual: Figure | null, changed: Partial<Review> = signed) =>
    review([item(`${unitId} target`, { actual })], { reviewId: `r ${unitId}`, unitId, ...changed })
  const towards = new Map(['a', 'b', 'c'].map((unitId) => [`${unitId} target`, 'target']))
  const roll = (...reviews: Review[]) =>
    rolledUp(reviews.flatMap((one) => contributionsOf(one, towards))).get('target')
  const count = (value: number): Figure => ({ kind: 'count', value })
  const all = roll(unit('a', count(4)), unit('b', count(5)), unit('x', count(50)))
  expect(all).toEqual({
    actual: count(9),
    missingUnitIds: [],
    reviewIds: ['r a', 'r b'],
  })
  const partly = roll(unit('a', count(9)), unit('b', null), unit('c', count(3), {}))
  expect(partly).toMatchObject({ actual: count(9), missingUnitIds: ['b', 'c'] })
  expect(gradeOfRolled(10, all ?? none, usualGradeRule)).toBe('nearly-met')
  expect(gradeOfRolled(10, partly ?? none, usualGradeRule)).toBe('unknown')
  expect(gradeOfRolled(9, partly ?? none, usualGradeRule)).toBe('met')
  const mixed = roll(unit('a', count(4)), unit('b', { kind: 'share', part: 1, whole: 2 }))
  expect(mixed).toMatchObject({ actual: null, missingUnitIds: [] })
  expect(gradeOfRolled(1, roll() ?? none, usualGradeRule)).toBe('unknown')
  const shares = roll(unit('a', { kind: 'share', part: 9, whole: 10 }), unit('b', null))
  expect(gradeOfRolled(5000, shares ?? none, usualGradeRule)).toBe('unknown')
})

test('rolling up through the programme into its parent is rolling up at once', () => {
  const figures = fc.array(fc.option(fc.nat(50), { nil: null }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(figures, { minLength: 1, maxLength: 5 }), (programmes) => {
      const ofUnit = (value: number | null, unitId: string) =>
        review([item('own', { actual: value === null ? null : { kind: 'count', value } })], {
          ...signed,
          reviewId: unitId,
          unitId,
        })
      const up = new Map([['own', 'upper']])
      const nested = programmes.map((values, at) => {
        const below = values.flatMap((value, unit) => contributionsOf(ofUnit(value, `${at}.${unit}`), up))
        return review([item('own', rolledUp(below).get('upper') ?? none)], {
          ...signed,
          reviewId: `${at}`,
          unitId: `${at}`,
        })
      })
      const twice = rolledUp(nested.flatMap((one) => contributionsOf(one, up))).get('upper')
      const flat = programmes.flatMap((values, at) =>
        values.flatMap((value, unit) => contributionsOf(ofUnit(value, `${at}.${unit}`), up)),
      )
      const once = rolledUp(flat).get('upper')
      expect(twice?.actual).toEqual(once?.actual)
      const known = programmes.flat().filter((value) => value !== null)
      expect(once?.actual).toEqual(
        known.length === 0 ? null : { kind: 'count', value: known.reduce((a, b) => a + b, 0) },
      )
      // Who lacks a figure is known at the top as well: a programme of which nobody has one lacks it itself.
      const lacking = once?.missingUnitIds ?? []
      for (const unitId of twice?.missingUnitIds ?? [])
        expect(lacking.some((below) => below === unitId || below.startsWith(`${unitId}.`))).toBe(true)
      expect(twice?.missingUnitIds.length === 0).toBe(lacking.length === 0)
    }),
  )
})

const items = fc.uniqueArray(
  fc.record({
    subjectId: fc.constantFrom('a', 'b', 'c', 'd'),
    planned: fc.option(fc.nat(20), { nil: null }),
    evidence: fc.uniqueArray(fc.constantFrom('1-BC/ĐU', '2-BC/ĐU', '3-BC/ĐU')),
    unitComment: fc.constantFrom(null, 'Đạt', 'Chậm'),
  }),
  { selector: ({ subjectId }) => subjectId },
)

test('the same content freezes to the same text, and any other content to another', () => {
  fc.assert(
    fc.property(items, items, (one, other) => {
      const [first, second] = [one, other].map((all) =>
        review(all.map(({ subjectId, ...said }) => item(subjectId, said))),
      )
      if (!first || !second) return
      const turned = review(
        first.items.toReversed().map((each) => ({
          ...each,
          evidence: each.evidence.toReversed(),
          unitComment: each.unitComment?.normalize('NFD') ?? null,
        })),
        signed,
      )
      expect(frozenText(turned)).toBe(frozenText(first))
      const plain = (each: Review) =>
        JSON.stringify(
          each.items
            .map((own) => ({ ...own, evidence: own.evidence.toSorted() }))
            .sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1)),
        )
      expect(frozenText(first) === frozenText(second)).toBe(plain(first) === plain(second))
    }),
    { numRuns: 300 },
  )
})

test('the text that freezes a review is written for ever as it is', () => {
  expect(frozenText(review([item('1', { evidence: ['b', 'a'] })]))).toBe(
    'vuon-review-1\n' +
      '{"asOf":"2015-12-31","items":[{"actual":{"kind":"count","value":10},"evidence":["a","b"],"givenGrade":null,' +
      '"goalId":null,"grade":"met","missingUnitIds":[],"planned":10,"reviewerComment":null,"subjectId":"1","subjectKind":"target",' +
      '"unitComment":null}],"kind":"term-end","programmeId":"p","reviewId":"r",' +
      '"rule":{"metPercentMin":100,"nearlyMetPercentMin":80},"unitId":"u","writtenBy":"ana"}',
  )
})
