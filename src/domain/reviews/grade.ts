import { type Refusal, refuse } from '../language/refusal.ts'
import { say, type Text } from '../language/say.ts'

export const grades = ['met', 'nearly-met', 'not-met', 'unknown'] as const
export type Grade = (typeof grades)[number]

export const gradeNames: Readonly<Record<Grade, Text>> = {
  met: say('Đạt', 'Met'),
  'nearly-met': say('Gần đạt', 'Nearly met'),
  'not-met': say('Chưa đạt', 'Not met'),
  unknown: say('Chưa có số liệu', 'Unknown'),
}

/** From how many per cent of the planned a target is met, and nearly met. The programme states it. */
export type GradeRule = { readonly metPercentMin: number; readonly nearlyMetPercentMin: number }

export const usualGradeRule: GradeRule = { metPercentMin: 100, nearlyMetPercentMin: 80 }

/** Whether a programme can grade by the rule. */
export const refusalOfGradeRule = ({ metPercentMin, nearlyMetPercentMin }: GradeRule): Refusal | null =>
  Number.isSafeInteger(metPercentMin) &&
  Number.isSafeInteger(nearlyMetPercentMin) &&
  0 < nearlyMetPercentMin &&
  nearlyMetPercentMin <= metPercentMin &&
  metPercentMin <= 200
    ? null
    : refuse(
        'grade_rule.not_in_order',
        say(
          'Ngưỡng phải là số nguyên phần trăm, “gần đạt” lớn hơn 0 và không cao hơn “đạt”, “đạt” không quá 200.',
          'The limits are whole per cent: “nearly met” above 0 and not above “met”, “met” at most 200.',
        ),
      )

/**
 * What was reached. A share has its part and its whole, so that shares of several units can be put together.
 */
export type Figure =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'share'; readonly part: number; readonly whole: number }

/** The grade of what was reached against what was planned: people, or basis points for a share. Unknown without a figure. */
export const gradeOf = (planned: number | null, actual: Figure | null, rule: GradeRule): Grade => {
  if (planned === null || actual === null) return 'unknown'
  if (actual.kind === 'share' && actual.whole === 0) return 'unknown'
  // Both sides are multiplied instead of divided: a limit is reached exactly or not at all.
  const [reached, goal] =
    actual.kind === 'count' ? [actual.value, planned] : [actual.part * 10_000, planned * actual.whole]
  const reaches = (percent: number) => reached * 100 >= goal * percent
  if (reaches(rule.metPercentMin)) return 'met'
  return reaches(rule.nearlyMetPercentMin) ? 'nearly-met' : 'not-met'
}

/** The grade of a whole out of its parts: as good as the worst, and unknown where none failed and one is unknown. */
export const gradeOfParts = (parts: readonly Grade[]): Grade => {
  if (parts.length === 0) return 'unknown'
  for (const grade of ['not-met', 'unknown', 'nearly-met'] as const) if (parts.includes(grade)) return grade
  return 'met'
}
