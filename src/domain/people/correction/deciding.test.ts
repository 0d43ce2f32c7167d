import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctionStates, mayBecome, openRequestsMax } from './correction.ts'
import { refusalToAsk, refusalToDecide, refusalToWithdraw } from './deciding.ts'

const state = fc.constantFrom(...correctionStates)
const decision = fc.record({
  state: fc.constantFrom('accepted' as const, 'refused' as const),
  outcome: fc.constantFrom('changed' as const, 'unchanged' as const, null),
  reason: fc.constantFrom(null, '', 'Bằng gốc ghi đúng như hồ sơ'),
})

describe('answering a request for correction', () => {
  test('nobody answers a request about their own record, whatever it says', () => {
    fc.assert(
      fc.property(state, decision, (at, said) => {
        const refusal = refusalToDecide({ state: at, personId: 'a' }, { personId: 'a' }, said)
        expect(refusal?.code).toBe('correction.own')
      }),
    )
  })

  test('only an open request is answered, and only a change needs no reason', () => {
    fc.assert(
      fc.property(state, decision, (at, said) => {
        const refusal = refusalToDecide({ state: at, personId: 'a' }, { personId: null }, said)
        const changed = said.state === 'accepted' && said.outcome === 'changed'
        if (at !== 'open') expect(refusal?.code).toBe('correction.answered')
        else expect(refusal === null).toBe(changed || Boolean(said.reason))
      }),
    )
  })

  test('what was answered or withdrawn once stays so', () => {
    for (const from of correctionStates)
      for (const to of correctionStates) expect(mayBecome(from, to)).toBe(from === 'open' && to !== 'open')
    expect(refusalToWithdraw('open')).toBeNull()
    expect(refusalToWithdraw('refused')?.code).toBe('correction.answered')
  })

  test('requests that wait are bounded', () => {
    expect(refusalToAsk(openRequestsMax - 1)).toBeNull()
    expect(refusalToAsk(openRequestsMax)?.status).toBe(429)
  })
})
