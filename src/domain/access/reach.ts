import { covers, type Day } from '../time/day.ts'
import type { Action } from './policy.ts'
import { type Allowance, allowanceFor, type RoleGrant, type Source } from './role-grant.ts'
import { placed, type TokenLimit } from './token-limit.ts'

/** Ways to what an action reaches: any one of them will do, and in it every allowance must hold. */
export type Ways = readonly (readonly Allowance[])[]

const whereSourceReaches = ({ unitIds }: Source): Allowance[] =>
  unitIds === null ? [] : [{ everything: false, unitIds, self: true }]

/** Whether the giver delegated the role just as they hold it: then it is one subtree, not a meeting of two. */
const isWhole = ({ unitId, source }: RoleGrant): boolean =>
  source?.unitIds === null || (unitId !== null && source?.unitIds.includes(unitId) === true)

/**
 * How the action reaches what it reaches, with the grants on the day: by own roles; by each delegated role,
 * where the giver's own role reaches too; and with a token, only where the token reaches as well.
 */
export const waysFor = (
  grants: readonly RoleGrant[],
  action: Action,
  today: Day,
  limit: TokenLimit | null = null,
): Ways => {
  const inForce = grants.filter(({ source }) => !source || covers(source, today))
  const plain = inForce.filter((grant) => !grant.source || isWhole(grant))
  const own = allowanceFor(plain, action, today)
  const lent = inForce.flatMap((grant) => {
    const allowance = grant.source && !isWhole(grant) ? allowanceFor([grant], action, today) : null
    return allowance && grant.source ? [[allowance, ...whereSourceReaches(grant.source)]] : []
  })
  const ways = [...(own ? [[own]] : []), ...lent]
  return limit === null ? ways : placed(ways, action, limit)
}
