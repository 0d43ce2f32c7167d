/**
 * What a mail tells its reader. Letters with a one-time link are asked for; the roots of the ledger go to addresses
 * of the configuration; the others tell of a change.
 */
export const noticeKinds = [
  'role-changed',
  'password-changed',
  'email-changed',
  'second-factor-changed',
  'sign-on-changed',
  'account-closed',
  'account-reopened',
  'token-made',
  'token-revoked',
  'delegation-given',
  'delegation-received',
  'delegation-ended',
  'locked-out',
  'invitation',
  'reset',
  'trial',
  'ledger-roots',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The letters that carry a link to choose a password, and how long that link works, in minutes. */
export const linkMinutes: Readonly<Partial<Record<NoticeKind, number>>> = {
  invitation: 7 * 24 * 60,
  reset: 60,
}

/** A mail to the holder of an account; to `address` instead of the one that the account has now. */
export type Notice = {
  readonly accountId: string
  readonly kind: NoticeKind
  readonly address?: string
}

/** A ledger entry as far as it decides who is told. */
export type ToldChange = {
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly before?: object | null
  readonly after?: object | null
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: object | null | undefined): Fields => (value ?? {}) as Fields

const ofAccount = (accountId: string, before: Fields | null, after: Fields): Notice[] => {
  const tell = (kind: NoticeKind, address?: unknown): Notice =>
    typeof address === 'string' ? { accountId, kind, address } : { accountId, kind }
  if (after.passwordChosen) return [tell('password-changed')]
  if ('secondFactor' in after) return [tell('second-factor-changed')]
  // An account that is opened is told by its invitation.
  if (!before) return []
  if ('closed' in after) return [tell(after.closed ? 'account-closed' : 'account-reopened')]
  if ('email' in after) return [tell('email-changed'), tell('email-changed', before.email)]
  return 'personId' in after ? [tell('role-changed')] : []
}

/** What is kept of each kind of proof beside the password; its first entry and its end are told alike. */
const proofs = ['second-factor', 'passkey', 'backup-codes']

/** Whom a change of accounts is mailed to, and as what. It is decided from the ledger entry alone. */
export const noticesOf = ({ action, subjectKind, subjectId, before, after }: ToldChange): Notice[] => {
  const [old, now] = [before ? fieldsOf(before) : null, fieldsOf(after)]
  if (subjectKind === 'account' && action === 'accounts.change') return ofAccount(subjectId, old, now)
  const facts = { ...old, ...now }
  const { accountId } = facts
  if (typeof accountId !== 'string') return []
  if (subjectKind === 'grant') return [{ accountId, kind: 'role-changed' }]
  if (proofs.includes(subjectKind)) return [{ accountId, kind: 'second-factor-changed' }]
  if (subjectKind === 'sign-on-link') return [{ accountId, kind: 'sign-on-changed' }]
  if (subjectKind === 'token') return old ? [] : [{ accountId, kind: 'token-made' }]
  if (subjectKind !== 'delegation' || typeof facts.giverId !== 'string') return []
  const pair = [accountId, facts.giverId]
  if (old) return pair.map((one) => ({ accountId: one, kind: 'delegation-ended' }))
  return [
    { accountId, kind: 'delegation-received' },
    { accountId: facts.giverId, kind: 'delegation-given' },
  ]
}
