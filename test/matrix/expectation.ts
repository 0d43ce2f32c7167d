import { type Action, type Role, reachOf } from '../../src/domain/access/policy.ts'
import { tokenActions } from '../../src/domain/access/token-limit.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import type { Position } from './ground.ts'
import type { Probe } from './probe.ts'

/** Who asks: a role on the own unit, one whose grant is over, an account without any, or nobody. */
export type Asker =
  /** `byToken`: a program with a token for all that its account may give one. */
  | { readonly role: Role; readonly grant: 'in force' | 'expired'; readonly byToken?: true }
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
  if ('byToken' in asker && !tokenActions.includes(action as Action)) return 'denied'
  if (action === 'session.read') return 'open'
  const reach = asker.grant === 'in force' ? reachOf(asker.role, action as Action) : null
  if (reach === null) return 'denied'
  if (aim === 'action' || reach === 'everything') return 'open'
  if (aim === 'maker') return position === 'self' ? 'open' : 'denied'
  if (reach === 'self') return position === 'self' ? 'open' : 'denied'
  return position === 'own' || position === 'below' ? 'open' : 'denied'
}
