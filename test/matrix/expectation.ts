import { type Action, type Role, reachOf } from '../../src/domain/access/policy.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import type { Position } from './ground.ts'
import type { Probe } from './probe.ts'

/** Who asks: a role on the own unit, one whose grant is over, an account without any, or nobody. */
export type Asker =
  | { readonly role: Role; readonly grant: 'in force' | 'expired' }
  | { readonly role: null; readonly grant: 'none' }
  | 'stranger'

export type Expected = 'open' | 'denied' | 'sign in first'

/** What the policy table says of a role whose grant stands on the unit `own`. */
export const expected = (
  { action }: AnyContract,
  { aim }: Probe,
  asker: Asker,
  position: Position | 'self',
): Expected => {
  if (action === 'open') return 'open'
  if (asker === 'stranger') return 'sign in first'
  if (action === 'session.read') return 'open'
  const reach = asker.grant === 'in force' ? reachOf(asker.role, action as Action) : null
  if (reach === null) return 'denied'
  if (aim === 'action' || reach === 'everything') return 'open'
  if (aim === 'maker') return position === 'self' ? 'open' : 'denied'
  if (reach === 'self') return position === 'self' ? 'open' : 'denied'
  return position === 'own' || position === 'below' ? 'open' : 'denied'
}
