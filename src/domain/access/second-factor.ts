import { covers, type Day } from '../time/day.ts'
import type { Role } from './policy.ts'
import type { RoleGrant } from './role-grant.ts'
import type { WayIn } from './session-life.ts'

/** How many backup codes are handed out at once, and their signs: no letter that looks like a digit. */
export const backupCodes = { count: 10, length: 10, alphabet: '0123456789ABCDEFGHJKMNPQRSTVWXYZ' } as const

/** The second factors that an account has. */
export type Factors = { readonly code: boolean; readonly passkey: boolean }

/** Whether a password alone no longer opens the door. */
export const needsSecondStep = (factors: Factors): boolean => factors.code || factors.passkey

/** A code as somebody typed it: six digits come from the app, ten signs from the list of backup codes. */
export type TypedCode = { readonly from: 'app' | 'backup'; readonly code: string }

const unmistakable = (text: string): string => text.replaceAll('O', '0').replaceAll(/[IL]/g, '1')

/** Reads a typed code, whatever its spaces, hyphens and case; null when it can be neither kind. */
export const readCode = (typed: string): TypedCode | null => {
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
  if (/^\d{6}$/.test(code)) return { from: 'app', code }
  const backup = unmistakable(code)
  const known = [...backup].every((sign) => backupCodes.alphabet.includes(sign))
  return backup.length === backupCodes.length && known ? { from: 'backup', code: backup } : null
}

/** A backup code as it is printed: two groups of five. */
export const shownBackupCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** What is known of a session's account when the rule is asked. */
export type Standing = {
  readonly way: WayIn
  readonly hasFactor: boolean
  readonly grants: readonly RoleGrant[]
}

/**
 * Whether the account must set up a second factor before anything else: it has none, and holds today a role
 * that must have one. Who came in by single sign-on with a second factor has shown it there.
 */
export const mustSetUpSecondFactor = (
  required: readonly Role[],
  { way, hasFactor, grants }: Standing,
  today: Day,
): boolean =>
  !hasFactor &&
  way !== 'single-sign-on' &&
  grants.some((grant) => covers(grant, today) && required.includes(grant.role))

/** The roles that the rule may name: `person` is nobody's grant. */
export const rolesThatMay = ['administrator', 'programme-officer', 'unit-officer', 'reader'] as const
