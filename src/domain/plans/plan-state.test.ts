import { expect, test } from 'vitest'
import { planStates, planSteps, planStepTable, refusalOfStep, refusalToChangeLines } from './plan-state.ts'
import {
  type PlanAtHand,
  refusalToAccept,
  refusalToIssuePlan,
  refusalToReopen,
  refusalToReturn,
  refusalToSubmit,
  sinceAcceptance,
} from './step-refusal.ts'

const plan = (changed: Partial<PlanAtHand> = {}): PlanAtHand => ({
  state: 'submitted',
  lines: 3,
  submittedBy: 'ana',
  remarks: 1,
  ...changed,
})

test('a step is possible from the states of its row only', () => {
  const possible = planStates.flatMap((state) =>
    planSteps
      .filter((step) => refusalOfStep(step, state) === null)
      .map((step) => `${state} ${step} ${planStepTable[step].to}`),
  )
  expect(possible).toEqual([
    'draft submit submitted',
    'submitted withdraw draft',
    'submitted return returned',
    'submitted accept accepted',
    'returned submit submitted',
    'accepted reopen draft',
    'accepted issue issued',
  ])
})

test('nobody accepts their own submission', () => {
  expect(refusalToAccept(plan(), 'ana')?.code).toBe('plan.own_submission')
  expect(refusalToAccept(plan(), 'ba')).toBeNull()
  expect(refusalToAccept(plan({ state: 'draft' }), 'ba')?.code).toBe('plan.not_to_accept')
})

test('what is submitted has lines, what is returned has a remark, what is reopened has a reason', () => {
  expect(refusalToSubmit(plan({ state: 'draft' }))).toBeNull()
  expect(refusalToSubmit(plan({ state: 'draft', lines: 0 }))?.code).toBe('plan.no_lines')
  expect(refusalToSubmit(plan())?.code).toBe('plan.not_to_submit')
  expect(refusalToReturn(plan())).toBeNull()
  expect(refusalToReturn(plan({ remarks: 0 }))?.code).toBe('plan.remark_missing')
  expect(refusalToReopen(plan({ state: 'accepted' }), 'Có thay đổi')).toBeNull()
  expect(refusalToReopen(plan({ state: 'accepted' }), null)?.code).toBe('plan.reason_missing')
  expect(refusalToReopen(plan({ state: 'issued' }), 'Có thay đổi')?.code).toBe('plan.not_to_reopen')
})

test('a plan is issued by a document; the plan of the top unit needs nobody’s acceptance', () => {
  const document = { issuedOn: '2014-01-15' }
  const issue = (
    state: PlanAtHand['state'],
    top: boolean,
    given = document as typeof document | null,
    lines = 1,
  ) => refusalToIssuePlan(plan({ state, lines }), given, '2014-02-01', top)?.code
  expect(issue('accepted', false)).toBeUndefined()
  expect(issue('draft', false)).toBe('plan.not_to_issue')
  expect(issue('draft', true)).toBeUndefined()
  expect(issue('issued', true)).toBe('plan.not_to_issue')
  expect(issue('draft', true, document, 0)).toBe('plan.no_lines')
  expect(issue('accepted', false, null)).toBe('plan.document_missing')
  expect(issue('accepted', false, { issuedOn: '2014-02-02' })).toBe('plan.in_future')
})

test('accepted lines are locked, and so is a plan on its way', () => {
  expect(refusalToChangeLines('draft')).toBeNull()
  expect(refusalToChangeLines('returned')).toBeNull()
  expect(refusalToChangeLines('returned', true)?.code).toBe('line.locked')
  expect(refusalToChangeLines('submitted')?.code).toBe('plan.locked')
  expect(refusalToChangeLines('accepted')?.code).toBe('plan.locked')
  expect(refusalToChangeLines('issued')?.code).toBe('plan.issued')
})

test('what a unit does after reopening is seen above as a difference', () => {
  expect(sinceAcceptance(null, [])).toBeNull()
  expect(sinceAcceptance([], [])).toEqual([])
})
