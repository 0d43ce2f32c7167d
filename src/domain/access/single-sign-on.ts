import { type Refusal, Refused } from '../language/refusal.ts'
import { accountClosed } from './session-refusal.ts'
import type { Visitor } from './sign-on-claims.ts'
import { emailNotVerified, noAccountYet, otherSubject } from './single-sign-on-refusal.ts'

/** What administrators decide about signing in by the provider. */
export type SignOnSettings = {
  /** Accounts are opened at the first sign-in for e-mails of these domains; empty: for nobody. */
  readonly domains: readonly string[]
  /** A second factor that the provider says it asked for counts as ours. */
  readonly providerProves: boolean
  /** Passwords and passkeys of accounts that are no administrator's open nothing any more. */
  readonly required: boolean
}

export const noSettings: SignOnSettings = { domains: [], providerProves: false, required: false }

/** What is known here of whoever comes. */
export type Known = {
  /** The account that this subject signed in to before. */
  readonly linked: { readonly accountId: string; readonly closed: boolean } | null
  /** The account with this e-mail, and whether another subject is linked with it. */
  readonly byEmail: { readonly accountId: string; readonly closed: boolean; readonly linked: boolean } | null
}

export type Entry =
  | { readonly kind: 'enter'; readonly accountId: string }
  | { readonly kind: 'link'; readonly accountId: string }
  | { readonly kind: 'open'; readonly email: string; readonly name: string }

/** Whether somebody with this e-mail gets an account at the first sign-in. */
export const opensFor = (domains: readonly string[], email: string): boolean =>
  domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase())

/**
 * Into which account somebody comes whom the provider vouches for. The subject decides once it is known; before
 * that an e-mail, if the provider has verified it. Whoever could choose an e-mail freely would else be anybody.
 */
export const entryOf = (visitor: Visitor, known: Known, settings: SignOnSettings): Entry | Refusal => {
  if (known.linked)
    return known.linked.closed ? accountClosed : { kind: 'enter', accountId: known.linked.accountId }
  const { email, emailVerified, name } = visitor
  if (email === null || !emailVerified) return emailNotVerified
  if (known.byEmail) {
    if (known.byEmail.closed) return accountClosed
    return known.byEmail.linked ? otherSubject : { kind: 'link', accountId: known.byEmail.accountId }
  }
  return opensFor(settings.domains, email) ? { kind: 'open', email, name: name ?? email } : noAccountYet
}

/** The entry, or the refusal thrown. */
export const entryOrRefused = (...asked: Parameters<typeof entryOf>): Entry => {
  const entry = entryOf(...asked)
  if ('code' in entry) throw new Refused(entry)
  return entry
}

/** Why a password or passkey does not open this account, or null. Administrators always have a way in. */
export const needsSignOn = (
  { required }: SignOnSettings,
  configured: boolean,
  holdsAdministrator: boolean,
): boolean => required && configured && !holdsAdministrator
