import type { Action } from './policy.ts'
import type { Allowance } from './role-grant.ts'

/** What a token is for: some actions, and perhaps only some subtrees (null: wherever its account reaches). */
export type TokenLimit = { readonly actions: readonly string[]; readonly unitIds: readonly string[] | null }

/** What is decided unit by unit and person by person, so that a token can be held to a subtree of it. */
const byPlace: readonly Action[] = [
  'people.read',
  'people.change',
  'people.read-sensitive',
  'people.change-sensitive',
  'qualifications.change',
  'reports.read',
]

/** What tells nothing about people: names of units, ladders and lists. */
const catalogues: readonly Action[] = ['units.read', 'profile.read']

/**
 * The actions that a token may be given, if its account may do them. What is not named here no token may:
 * signing out, passwords, own screens; accounts, tokens and delegations.
 */
export const tokenActions: readonly Action[] = [
  ...catalogues,
  'profile.change',
  'units.change',
  ...byPlace,
  'imports.run',
  'history.read',
]

/** Whether a token that is held to a subtree may be given the action. */
export const isForSubtree = (action: Action): boolean =>
  byPlace.includes(action) || catalogues.includes(action)

/** Whether the action only reads: a token of these changes nothing. */
export const isReading = (action: Action): boolean => /\.read/.test(action)

/** The ways of the account that the token leaves open, each held to the token's subtrees too. */
export const placed = (
  ways: readonly (readonly Allowance[])[],
  action: Action,
  limit: TokenLimit,
): readonly (readonly Allowance[])[] => {
  if (!tokenActions.includes(action) || !limit.actions.includes(action)) return []
  const { unitIds } = limit
  if (unitIds === null || catalogues.includes(action)) return ways
  if (!byPlace.includes(action)) return []
  return ways.map((way) => [...way, { everything: false, unitIds, self: false }])
}
