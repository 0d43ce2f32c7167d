import type { Database } from '../../database/connect.ts'
import type { Actor } from '../../database/ledger.ts'
import type { Language } from '../../domain/language/say.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Accounts } from '../../kit/accounts.ts'
import type { Route } from '../../kit/http/route.ts'
import type { Post } from '../../kit/mail/post.ts'
import type { SignOnProvider } from '../../kit/sign-on/provider.ts'
import type { Vault } from '../../kit/vault.ts'
import type { Scope } from './scope.ts'

/** What every action is given: who asks, how far they reach, and where the registry is. */
export type Context = {
  /** Sees the people within the scope: what a question forgot to ask, the database leaves out. */
  readonly database: Database
  /** Sees everybody, for what compares or counts beyond the scope: its answers never name who is out of it. */
  readonly registry: Database
  readonly actor: Actor
  readonly scope: Scope
  readonly language: Language
  readonly today: Day
  /** Seals and opens what identifies people. */
  readonly vault: Vault
  readonly dataFolder: string
  /** Where mail leaves; null while the installation sends none: links are then printed. */
  readonly post: Post | null
  /** The provider at which people may sign in; null or left out where none is configured. */
  readonly signOn?: SignOnProvider | null
  /**
   * When the sender last proved who they are; null for one who cannot, such as a token. The operator at the
   * machine carries none.
   */
  readonly confirmedAt?: Date | null
}

/** The context of somebody at the door: signed in or not. */
export type DoorContext = Omit<Context, 'scope'> & {
  readonly scope: Scope | null
  /** The session that the request came with, once it is known. */
  readonly sessionId: string | null
  /** A role must have a second factor and the account has none yet: only setting one up is open. */
  readonly secondFactorNeeded: boolean
  readonly accounts: Accounts
  readonly headers: Headers
}

/**
 * The route, asking all of the registry: what it does must be compared with everybody (is that number taken, is
 * this the same person), and its own questions keep to the scope.
 */
export const acrossRegistry = ({ contract, handle }: Route<Context>): Route<Context> => ({
  contract,
  handle: (context, input) => handle({ ...context, database: context.registry }, input),
})
