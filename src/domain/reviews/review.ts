import { say, type Text } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import type { Moment } from '../time/moment.ts'
import { type Figure, type Grade, type GradeRule, gradeOfParts } from './grade.ts'
import { gradeOfRolled } from './rolled-grade.ts'

export const reviewKinds = ['mid-term', 'term-end'] as const
export type ReviewKind = (typeof reviewKinds)[number]

export const reviewKindNames: Readonly<Record<ReviewKind, Text>> = {
  'mid-term': say('Sơ kết', 'Mid-term review'),
  'term-end': say('Tổng kết', 'Term-end review'),
}

/** What is reviewed: a goal is graded by what serves it, a target by its figure, a task by the reviewer. */
export type ReviewItem = {
  readonly subjectKind: 'goal' | 'target' | 'task'
  readonly subjectId: string
  /** The goal that a target or task serves. */
  readonly goalId: string | null
  readonly planned: number | null
  readonly actual: Figure | null
  /** The units whose figures are not in it yet, where it was rolled up; empty: it is whole. */
  readonly missingUnitIds: readonly string[]
  /** What proves the figure: documents and lists of people. */
  readonly evidence: readonly string[]
  /** The reviewer's grade where no figure can speak; never heard where one does. */
  readonly givenGrade: Grade | null
  readonly unitComment: string | null
  readonly reviewerComment: string | null
}

export type Review = {
  readonly reviewId: string
  readonly programmeId: string
  readonly unitId: string
  readonly kind: ReviewKind
  readonly asOf: Day
  readonly rule: GradeRule
  readonly writtenBy: string
  readonly signedBy: string | null
  readonly signedAt: Moment | null
  readonly items: readonly ReviewItem[]
}

const ownGrade = (item: ReviewItem, rule: GradeRule): Grade => {
  const byFigure = gradeOfRolled(item.planned, item, rule)
  return byFigure === 'unknown' ? (item.givenGrade ?? 'unknown') : byFigure
}

/** The grade of every item by its subject. */
export const gradesOf = ({ items, rule }: Pick<Review, 'items' | 'rule'>): Map<string, Grade> => {
  const own = new Map(items.map((item) => [item.subjectId, ownGrade(item, rule)]))
  for (const goal of items.filter(({ subjectKind }) => subjectKind === 'goal')) {
    const serving = items.filter(
      ({ goalId, subjectKind }) => goalId === goal.subjectId && subjectKind !== 'goal',
    )
    if (serving.length > 0)
      own.set(goal.subjectId, gradeOfParts(serving.map(({ subjectId }) => own.get(subjectId) ?? 'unknown')))
  }
  return own
}
