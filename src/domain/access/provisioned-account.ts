/** An account as a directory tells it. */
export type ToldAccount = {
  readonly userName: string
  readonly externalId: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly name: string
  /** In small letters; null where nothing that was told can be one. */
  readonly email: string | null
  readonly active: boolean
}

type Told = {
  readonly userName: string
  readonly externalId?: string
  readonly displayName?: string
  readonly name?: { readonly formatted?: string; readonly givenName?: string; readonly familyName?: string }
  readonly active?: boolean
  readonly emails?: readonly { readonly value?: string; readonly type?: string; readonly primary?: boolean }[]
}

const line = (text: string | undefined): string | null => {
  const plain = (text ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
    .slice(0, 200)
  return plain === '' ? null : plain
}

const emailIn = (text: string | undefined): string | null => {
  const email = (text ?? '').trim().toLowerCase()
  return /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email) && email.length <= 200 ? email : null
}

/** The primary e-mail, else the one of work, else the first; without any, a user name that is one. */
const addressOf = ({ emails = [], userName }: Told): string | null => {
  const chosen =
    emails.find(({ primary }) => primary) ?? emails.find(({ type }) => type === 'work') ?? emails[0]
  return emailIn(chosen?.value) ?? emailIn(userName)
}

/** Vietnamese names begin with the family's. */
const composed = (given: string | null, family: string | null): string | null =>
  [family, given].filter((part) => part !== null).join(' ') || null

/** Reads what a directory tells; what it leaves out keeps nothing of before, but for the state: open. */
export const toldAccount = (told: Told): ToldAccount => {
  const [givenName, familyName] = [line(told.name?.givenName), line(told.name?.familyName)]
  const userName = line(told.userName) ?? ''
  return {
    userName,
    externalId: line(told.externalId),
    givenName,
    familyName,
    name: line(told.displayName) ?? line(told.name?.formatted) ?? composed(givenName, familyName) ?? userName,
    email: addressOf(told),
    active: told.active ?? true,
  }
}

/**
 * What becomes of the account's door. What people closed stays closed until people open it: a directory only
 * reopens what a directory closed.
 */
export const turnOf = (
  told: Pick<ToldAccount, 'active'>,
  now: { readonly closed: boolean; readonly closedHere: boolean },
): 'close' | 'reopen' | null => {
  if (!told.active) return now.closed ? null : 'close'
  return now.closed && now.closedHere ? 'reopen' : null
}
