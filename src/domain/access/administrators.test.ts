import { describe, expect, test } from 'vitest'
import { FOREVER } from '../time/day.ts'
import { refusalToGrant, refusalToLoseAdministrator, refusalToRaise } from './administrators.ts'

const today = '2015-08-27'
const held = (accountId: string, to = FOREVER, from = '2010-01-01') => ({
  grantId: `${accountId} ${to}`,
  accountId,
  from,
  to,
})

describe('administrators', () => {
  test('the last one may not go', () => {
    const refusal = refusalToLoseAdministrator([held('an')], () => true, today)
    expect(refusal?.code).toBe('accounts.last_administrator')
  })

  test('one whose role ends, or has not begun, is not enough to stay alone', () => {
    const leaving = ({ accountId }: { accountId: string }) => accountId === 'an'
    const besides = (other: ReturnType<typeof held>) =>
      refusalToLoseAdministrator([held('an'), other], leaving, today)
    expect(besides(held('binh', '2016-01-01'))).not.toBeNull()
    expect(besides(held('binh', FOREVER, '2016-01-01'))).not.toBeNull()
    expect(besides(held('binh'))).toBeNull()
  })

  test('whoever is no administrator may go whatever happens to the others', () => {
    expect(refusalToLoseAdministrator([held('an', '2015-12-31')], () => false, today)).toBeNull()
  })

  test('nobody extends their own rights while there is somebody else to ask, who is named', () => {
    const named = (accountId: string, to?: string) => ({ ...held(accountId, to), name: accountId })
    const asks = (...held: ReturnType<typeof named>[]) => refusalToRaise('an', 'an', held, today)
    expect(asks(named('an'), named('binh'))?.text.vi).toContain('binh')
    expect(asks(named('an'))).toBeNull()
    expect(asks(named('an'), named('binh', '2015-01-01'))).toBeNull()
    expect(refusalToRaise('binh', 'an', [named('an'), named('binh')], today)).toBeNull()
  })

  test('a role has a period that is not over', () => {
    const grant = { role: 'reader', unitId: null, from: '2015-01-01', to: FOREVER } as const
    expect(refusalToGrant(grant, today)).toBeNull()
    expect(refusalToGrant({ ...grant, to: today }, today)?.code).toBe('grants.period_empty')
    expect(refusalToGrant({ ...grant, role: 'person' }, today)?.code).toBe('grants.person_from_record')
  })
})
