import { covers, type Day, type Period } from '../time/day.ts'
import { type Action, type Reach, type Role, reachOf } from './policy.ts'

/** Where a role that somebody delegated comes from: the giver's own role on these units (null: everywhere). */
export type Source = Period & { readonly unitIds: readonly string[] | null }

/** A role held on a unit and all below it while the period lasts; `unitId` null: the whole organisation. */
export type RoleGrant = Period & {
  readonly role: Role
  readonly unitId: string | null
  /** Set on a delegated role: it counts only while, and only where, the giver's own role does. */
  readonly source?: Source | undefined
}

/** What the grants allow for one action on a day. */
export type Allowance = {
  readonly everything: boolean
  /** Roots of the subtrees that may be reached. */
  readonly unitIds: readonly string[]
  /** Whether the own record may be reached. */
  readonly self: boolean
}

/** Adds up the grants in force on the day for one action; null where none allows it at all. */
export const allowanceFor = (grants: readonly RoleGrant[], action: Action, today: Day): Allowance | null => {
  const reaches: { reach: Reach; unitId: string | null }[] = []
  for (const grant of grants) {
    const reach = covers(grant, today) ? reachOf(grant.role, action) : null
    if (reach) reaches.push({ reach, unitId: grant.unitId })
  }
  // Whoever is signed in may see and end their own session, whatever else they may do.
  if (action === 'session.read') return { everything: false, unitIds: [], self: true }
  if (reaches.length === 0) return null
  const subtrees = reaches.filter(({ reach }) => reach === 'subtree')
  return {
    everything:
      reaches.some(({ reach }) => reach === 'everything') || subtrees.some(({ unitId }) => unitId === null),
    unitIds: [...new Set(subtrees.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))],
    self: reaches.some(({ reach }) => reach === 'self'),
  }
}
