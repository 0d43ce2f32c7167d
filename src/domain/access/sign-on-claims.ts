import { Refused } from '../language/refusal.ts'
import { groupsNotTold } from './single-sign-on-refusal.ts'

/** What a provider says of whoever signs in, as it says it. */
export type Claims = Readonly<Record<string, unknown>>

/** How the installation reads a provider's claims. */
export type ClaimRules = {
  /** The claim that lists groups; null: the provider tells none. */
  readonly groupsClaim: string | null
  /** The provider's e-mails are looked after by the organisation, so that they need no `email_verified`. */
  readonly emailTrusted: boolean
  /** Values of `acr` that mean a second factor. */
  readonly strongAcr: readonly string[]
}

/** Whoever signs in, in our words. */
export type Visitor = {
  readonly subject: string
  /** In small letters, as accounts keep it. */
  readonly email: string | null
  readonly emailVerified: boolean
  readonly name: string | null
  /** The groups, or null where the installation reads none. */
  readonly groups: readonly string[] | null
  readonly secondFactor: boolean
  /** When they proved themselves to the provider, in seconds since 1970; 0 where it does not say. */
  readonly provedAtSeconds: number
}

const textIn = (value: unknown, lengthMax: number): string | null => {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  return text === '' || text.length > lengthMax || /\p{Cc}/u.test(text) ? null : text
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => textIn(one, 300) ?? [])

const emailIn = (claims: Claims): string | null => {
  const email = textIn(claims.email, 200)?.toLowerCase() ?? null
  return email !== null && /^[^\s@]+@[^\s@]+$/.test(email) ? email : null
}

/** `email_verified` is true, or 'true' with some providers; Entra ID says so with `xms_edov`. */
const isVerified = ({ email_verified, xms_edov }: Claims): boolean =>
  [email_verified, xms_edov].some((told) => told === true || told === 'true' || told === 1 || told === '1')

/** Entra ID leaves the groups out where there are too many, and says so. */
const leavesOut = ({ _claim_names, hasgroups }: Claims, claim: string): boolean =>
  hasgroups === true ||
  hasgroups === 'true' ||
  (typeof _claim_names === 'object' && _claim_names !== null && claim in _claim_names)

const groupsIn = (claims: Claims, claim: string | null): string[] | null => {
  if (claim === null) return null
  if (claims[claim] === undefined && leavesOut(claims, claim)) throw new Refused(groupsNotTold)
  return [...new Set(textsIn(claims[claim]))]
}

/** Whether the provider says that it asked for a second factor (RFC 8176 `mfa`, or an `acr` we were told of). */
const provesSecondFactor = ({ amr, acr }: Claims, strongAcr: readonly string[]): boolean =>
  textsIn(amr).includes('mfa') || (typeof acr === 'string' && strongAcr.includes(acr))

/**
 * Reads the claims of an ID token that the library has checked. Without a group in it the visitor is in none:
 * a provider leaves the claim out then.
 * @throws Refused `single_sign_on.groups_not_told` where there are groups that are not told.
 */
export const visitorIn = (claims: Claims, rules: ClaimRules): Visitor => ({
  subject: String(claims.sub),
  email: emailIn(claims),
  emailVerified: rules.emailTrusted || isVerified(claims),
  name: textIn(claims.name, 200),
  groups: groupsIn(claims, rules.groupsClaim),
  secondFactor: provesSecondFactor(claims, rules.strongAcr),
  provedAtSeconds: typeof claims.auth_time === 'number' ? claims.auth_time : 0,
})
