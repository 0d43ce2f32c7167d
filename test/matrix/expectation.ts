import { type Action, type Role, reachOf } from '../../src/domain/access/policy.ts'
import { isForSubtree, tokenActions } from '../../src/domain/access/token-limit.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import type { Position } from './ground.ts'
import type { Probe } from './probe.ts'

/** Who asks: a role on the own unit, one whose grant is over, an account without any, or nobody. */
export type Asker =
  | {
      readonly role: Role
      readonly grant: 'in force' | 'expired'
      /**
       * A program with a token for all that its account may give one; 'narrowed': held to the unit below. Or a
       * colleague to whom the role was delegated, all of it or only for the unit below.
       */
      readonly through?: 'token' | 'narrowed token' | 'delegation' | 'narrowed delegation'
    }
  | { readonly role: null; readonly grant: 'none' }
  | 'stranger'

export type Expected = 'open' | 'denied' | 'sign in first'

/** Whether the token, if it is one, may be used for the action at all. */
const tokenMay = (asker: Exclude<Asker, 'stranger'>, action: Action): boolean => {
  const through = 'through' in asker ? asker.through : undefined
  if (!through?.endsWith('token')) return true
  return tokenActions.includes(action) && (through === 'token' || isForSubtree(action))
}

const placesOf = (asker: Exclude<Asker, 'stranger'>): readonly (Position | 'self')[] =>
  'through' in asker && asker.through?.startsWith('narrowed') ? ['below'] : ['own', 'below']

/** What the policy table says of a role whose grant stands on the unit `own`. */
export const expected = (
  { action }: AnyContract,
  { aim }: Probe,
  asker: Asker,
  position: Position | 'self',
): Expected => {
  if (action === 'open') return 'open'
  if (asker === 'stranger') return 'sign in first'
  if (!tokenMay(asker, action as Action)) return 'denied'
  if (action === 'session.read') return 'open'
  const reach = asker.grant === 'in force' ? reachOf(asker.role, action as Action) : null
  if (reach === null) return 'denied'
  if (aim === 'action' || reach === 'everything') return 'open'
  if (aim === 'maker') return position === 'self' ? 'open' : 'denied'
  if (reach === 'self') return position === 'self' ? 'open' : 'denied'
  return placesOf(asker).includes(position) ? 'open' : 'denied'
}
