import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FOREVER } from '../time/day.ts'
import { type Action, policy, type Role, roles } from './policy.ts'
import { type Ways, waysFor } from './reach.ts'
import type { Allowance, RoleGrant } from './role-grant.ts'
import { isReading, type TokenLimit, tokenActions } from './token-limit.ts'

const today = '2026-11-24'
const actions = Object.keys(policy) as Action[]
const units = ['a', 'b', 'c', 'd', 'e', 'f']

/** Who lies, or once lay, below whom; not a tree on purpose: units move. */
type Below = ReadonlySet<string>
const below = fc.uniqueArray(fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units)), {
  selector: ([unit, over]) => `${unit} ${over}`,
})
const asBelow = (pairs: readonly (readonly [string, string])[]): Below =>
  new Set([...units.map((unit) => `${unit} ${unit}`), ...pairs.map(([unit, over]) => `${unit} ${over}`)])

const holds = ({ everything, unitIds }: Allowance, unit: string, lies: Below): boolean =>
  everything || unitIds.some((over) => lies.has(`${unit} ${over}`))
const reached = (ways: Ways, lies: Below): string[] =>
  units.filter((unit) => ways.some((way) => way.every((allowance) => holds(allowance, unit, lies))))
const reachesOwn = (ways: Ways): boolean =>
  ways.some((way) => way.every(({ everything, self }) => everything || self))

const unitId = fc.option(fc.constantFrom(...units))
const period = fc.constantFrom(
  { from: '2020-01-01', to: FOREVER },
  { from: '2020-01-01', to: '2026-11-24' },
  { from: '2026-11-24', to: '2026-11-25' },
  { from: '2027-01-01', to: FOREVER },
)
const grant: fc.Arbitrary<RoleGrant> = fc
  .tuple(fc.constantFrom<Role>(...roles), unitId, period)
  .map(([role, on, when]) => ({ role, unitId: on, ...when }))
const limit: fc.Arbitrary<TokenLimit> = fc.record({
  actions: fc.subarray(actions),
  unitIds: fc.option(fc.subarray(units)),
})

describe('a token', () => {
  test('never reaches further than its account, nor does what it was not made for', () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 4 }), limit, below, (grants, token, pairs) => {
        const lies = asBelow(pairs)
        for (const action of actions) {
          const [own, held] = [waysFor(grants, action, today), waysFor(grants, action, today, token)]
          expect(reached(own, lies)).toEqual(expect.arrayContaining(reached(held, lies)))
          expect(reachesOwn(own) || !reachesOwn(held)).toBe(true)
          if (!token.actions.includes(action) || !tokenActions.includes(action)) expect(held).toEqual([])
          if (token.unitIds === null || isReading(action)) continue
          const inside = reached([[{ everything: false, unitIds: token.unitIds, self: false }]], lies)
          expect(inside).toEqual(expect.arrayContaining(reached(held, lies)))
        }
      }),
    )
  })

  test('looks after no accounts, tokens or delegations, whatever it was made for', () => {
    const everything: RoleGrant = { role: 'administrator', unitId: null, from: '2020-01-01', to: FOREVER }
    for (const action of ['accounts.read', 'accounts.change', 'tokens.keep', 'session.read'] as const)
      expect(waysFor([everything], action, today, { actions, unitIds: null })).toEqual([])
  })
})

describe('a delegated role', () => {
  test('never reaches further than the giver’s own role does on that day', () => {
    const source = fc.record({ unitIds: fc.option(fc.subarray(units)), when: period })
    fc.assert(
      fc.property(grant, source, below, ({ role, unitId: on, ...when }, given, pairs) => {
        const lies = asBelow(pairs)
        const lent: RoleGrant = {
          role,
          unitId: on,
          ...when,
          source: { ...given.when, unitIds: given.unitIds },
        }
        const givers: RoleGrant[] = (given.unitIds ?? [null]).map((one) => ({
          role,
          unitId: one,
          ...given.when,
        }))
        for (const action of actions.filter((one) => one !== 'session.read')) {
          const [borrowed, own] = [waysFor([lent], action, today), waysFor(givers, action, today)]
          expect(reached(own, lies)).toEqual(expect.arrayContaining(reached(borrowed, lies)))
        }
      }),
    )
  })

  test('is the giver’s role on a part of it, only while the giver holds it', () => {
    const held = { from: '2020-01-01', to: FOREVER }
    const lent = (to: string): RoleGrant => ({
      ...held,
      role: 'unit-officer',
      unitId: 'b',
      source: { from: '2020-01-01', to, unitIds: ['a'] },
    })
    const lies = asBelow([
      ['b', 'a'],
      ['c', 'b'],
      ['c', 'a'],
      ['d', 'b'],
    ])
    expect(reached(waysFor([lent(FOREVER)], 'people.read', today), lies)).toEqual(['b', 'c'])
    expect(waysFor([lent(today)], 'people.read', today)).toEqual([])
  })
})
