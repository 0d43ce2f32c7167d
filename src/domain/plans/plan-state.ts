import { type Refusal, refuse } from '../language/refusal.ts'
import { say, type Text } from '../language/say.ts'

export const planStates = ['draft', 'submitted', 'returned', 'accepted', 'issued'] as const
export type PlanState = (typeof planStates)[number]

export const planStateNames: Readonly<Record<PlanState, Text>> = {
  draft: say('Dự thảo', 'Draft'),
  submitted: say('Đã trình', 'Submitted'),
  returned: say('Trả lại', 'Returned'),
  accepted: say('Đã duyệt', 'Accepted'),
  issued: say('Đã ban hành', 'Issued'),
}

/** What can be done to a plan as a whole. `reopen`: the unit takes an accepted plan back to work on it. */
export const planSteps = ['submit', 'withdraw', 'return', 'accept', 'reopen', 'issue'] as const
export type PlanStep = (typeof planSteps)[number]

/** From which states each step leads where. A plan of which nobody stands above is issued from its draft. */
export const planStepTable: Readonly<
  Record<PlanStep, { readonly from: readonly PlanState[]; readonly to: PlanState }>
> = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'draft' },
  return: { from: ['submitted'], to: 'returned' },
  accept: { from: ['submitted'], to: 'accepted' },
  reopen: { from: ['accepted'], to: 'draft' },
  issue: { from: ['accepted'], to: 'issued' },
}

/** Whether the step leads anywhere from the state. */
export const refusalOfStep = (step: PlanStep, state: PlanState): Refusal | null =>
  planStepTable[step].from.includes(state)
    ? null
    : refuse(
        `plan.not_to_${step}`,
        say(
          `Kế hoạch đang ở trạng thái “${planStateNames[state].vi}” nên không làm được việc này.`,
          `The plan is “${planStateNames[state].en}”, so this cannot be done.`,
        ),
        409,
      )

/** Whether the lines can be changed where they stand. What is issued changes by an amendment only. */
export const refusalToChangeLines = (state: PlanState, lineAccepted = false): Refusal | null => {
  if (state === 'issued')
    return refuse(
      'plan.issued',
      say('Kế hoạch đã ban hành. Hãy lập điều chỉnh, bổ sung.', 'The plan is issued. Make an amendment.'),
      409,
    )
  if (state === 'submitted' || state === 'accepted')
    return refuse(
      'plan.locked',
      say(
        'Kế hoạch đã trình hoặc đã duyệt nên bị khóa. Hãy rút lại hoặc mở lại trước.',
        'The plan is submitted or accepted and locked. Withdraw or reopen it first.',
      ),
      423,
    )
  if (!lineAccepted) return null
  return refuse(
    'line.locked',
    say(
      'Dòng này đã được cấp trên duyệt nên bị khóa. Hãy đề nghị cấp trên bỏ duyệt dòng.',
      'The level above has accepted this line, so it is locked. Ask them to release it.',
    ),
    423,
  )
}
