import { say, type Text } from '../language/say.ts'
import { type Day, FOREVER } from '../time/day.ts'

/** What a directive expects of a unit. */
export const responseKinds = [
  'acknowledge',
  'study-session',
  'own-plan',
  'mid-term-report',
  'final-report',
] as const
export type ResponseKind = (typeof responseKinds)[number]

export const responseKindNames: Readonly<Record<ResponseKind, Text>> = {
  acknowledge: say('Xác nhận đã nhận', 'Acknowledge'),
  'study-session': say('Tổ chức quán triệt', 'Hold a study session'),
  'own-plan': say('Ban hành kế hoạch của đơn vị', 'Issue an own plan'),
  'mid-term-report': say('Báo cáo sơ kết', 'Report at mid-term'),
  'final-report': say('Báo cáo tổng kết', 'Report at the end'),
}

/**
 * What one unit recorded on one expectation: there is at most one per expectation and unit, so the unit names it.
 * `deadline` is the last day that is on time. The unit owes it in [from, to): from when it was sent or inherited,
 * until the unit stands no longer.
 */
export type Response = {
  readonly unitId: string
  readonly deadline: Day
  readonly from: Day
  readonly to: Day
  /** The directive named the unit; false where the unit only inherited what another left open. */
  readonly sent: boolean
  /** The units whose open response this one answers as well. */
  readonly inheritedFrom: readonly string[]
  /** The unit ended with this still open, and its successors took it on. */
  readonly passedOn: boolean
  readonly draftOn: Day | null
  /** The day of the document with which the unit answered. */
  readonly issuedOn: Day | null
  /** The day of the decision that exempts the unit. */
  readonly exemptFrom: Day | null
}

/** A response of which nothing has been recorded yet. */
export const asked = (unitId: string, from: Day, deadline: Day): Response => ({
  unitId,
  deadline,
  from,
  to: FOREVER,
  sent: true,
  inheritedFrom: [],
  passedOn: false,
  draftOn: null,
  issuedOn: null,
  exemptFrom: null,
})
