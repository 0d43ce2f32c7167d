import type { Tx } from '../../../../database/connect.ts'
import { record } from '../../../../database/ledger.ts'
import { emailTaken } from '../../../../domain/access/account-refusal.ts'
import { type ToldAccount, toldAccount, turnOf } from '../../../../domain/access/provisioned-account.ts'
import { administratorAddress } from '../../../../domain/access/provisioning.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { ScimFault } from '../../../../kit/scim/fault.ts'
import { endLinks, shutAccount } from '../../accounts/closing/actions.ts'
import { lockAdministrators } from '../../accounts/grants/store.ts'
import { holderOfEmail, lockNewAccounts } from '../../accounts/store.ts'
import { openAccount } from '../../actions.ts'
import { followGroups } from '../../single-sign-on/following/actions.ts'
import { holdsAdministrator } from '../../single-sign-on/store.ts'
import { saveAccount } from '../../store.ts'
import type { Provisioning } from '../entry/actions.ts'
import {
  findProvisioned,
  holderOfUserName,
  type ProvisionedRow,
  removedWithEmail,
  saveProvisioned,
} from './store.ts'

/** An account in the protocol's words. */
export const userOf = (row: ProvisionedRow, base: string) => ({
  id: row.id,
  externalId: row.externalId ?? undefined,
  userName: row.userName,
  name:
    row.givenName || row.familyName
      ? {
          formatted: row.name,
          givenName: row.givenName ?? undefined,
          familyName: row.familyName ?? undefined,
        }
      : { formatted: row.name },
  displayName: row.name,
  active: !row.closed,
  emails: [{ value: row.email, type: 'work', primary: true }],
  meta: {
    resourceType: 'User',
    created: row.madeAt.toISOString(),
    lastModified: row.changedAt.toISOString(),
    location: `${base}/Users/${row.id}`,
  },
})

export const noUser = (): ScimFault => new ScimFault(404, null, 'There is no such user.')

const nameTaken = (): ScimFault =>
  new ScimFault(409, 'uniqueness', 'A user with this userName or e-mail exists already.')

const emailOf = ({ email }: ToldAccount): string => {
  if (email !== null) return email
  throw new ScimFault(400, 'invalidValue', 'Tell an e-mail: in emails, or as userName.')
}

export const found = async (tx: Tx, id: string): Promise<ProvisionedRow> => {
  const row = await findProvisioned(tx, id, true)
  if (!row) throw noUser()
  return row
}

/** Administrators are locked first, as everywhere: two who close each other wait instead of dying together. */
export const lockAll = async (tx: Tx) => {
  await lockNewAccounts(tx)
  await lockAdministrators(tx)
}

const changed = (accountId: string) => ({
  action: 'accounts.change',
  subjectKind: 'account',
  subjectId: accountId,
})

/** Closes or reopens as the directory tells, and lets the roles of the groups follow. Whether it is closed by it. */
const turn = async (
  tx: Tx,
  client: Provisioning,
  now: ProvisionedRow,
  told: ToldAccount,
): Promise<boolean> => {
  const { actor, today } = client
  const turned = turnOf(told, now)
  if (turned === null) return now.closedHere
  if (turned === 'close') await shutAccount(tx, actor, now.id, today)
  else {
    await saveAccount(tx, now.id, { closedAt: null })
    await record(tx, actor, { ...changed(now.id), before: { closed: true }, after: { closed: false } })
  }
  await followGroups(tx, actor, now.id, today)
  return turned === 'close'
}

/** Takes a new address, unless it is an administrator's or another account's. */
const readdress = async (tx: Tx, { today }: Provisioning, now: ProvisionedRow, email: string) => {
  if (await holdsAdministrator(tx, now.id, today)) throw new Refused(administratorAddress)
  const holder = await holderOfEmail(tx, email)
  if (holder !== null && holder !== now.id) throw new Refused(emailTaken)
  await endLinks(tx, now.id)
}

/** Makes the account what the directory tells; only what differs is written down. */
export const bringTo = async (
  tx: Tx,
  client: Provisioning,
  now: ProvisionedRow,
  told: ToldAccount,
): Promise<void> => {
  const email = emailOf(told)
  const holder = await holderOfUserName(tx, told.userName)
  if (holder !== null && holder !== now.id) throw nameTaken()
  if (email !== now.email) await readdress(tx, client, now, email)
  const keys = (['name', 'email'] as const).filter((key) => told[key] !== now[key])
  const after = Object.fromEntries(keys.map((key) => [key, told[key]])) as { name?: string; email?: string }
  const outer = (['userName', 'externalId'] as const).filter((key) => told[key] !== now[key])
  if (keys.length > 0) await saveAccount(tx, now.id, after)
  if (keys.length + outer.length > 0)
    await record(tx, client.actor, {
      ...changed(now.id),
      before: Object.fromEntries([...keys, ...outer].map((key) => [key, now[key]])),
      after: { ...after, ...Object.fromEntries(outer.map((key) => [key, told[key]])) },
    })
  await saveProvisioned(tx, now.id, told, await turn(tx, client, now, told))
}

/** Opens an account for the directory; one that a directory removed before comes back, with nothing of then. */
const open = async (tx: Tx, client: Provisioning, told: ToldAccount): Promise<string> => {
  const email = emailOf(told)
  if ((await holderOfUserName(tx, told.userName)) !== null) throw nameTaken()
  const removed = await removedWithEmail(tx, email)
  if (removed === null && (await holderOfEmail(tx, email)) !== null) throw nameTaken()
  if (removed === null) {
    const account = { name: told.name, email, password: null, personId: null }
    return openAccount(tx, client.actor, account, [])
  }
  await saveAccount(tx, removed, { name: told.name, closedAt: null })
  await record(tx, client.actor, {
    ...changed(removed),
    before: { closed: true },
    after: { closed: false, name: told.name },
  })
  return removed
}

export const createAccount = async (
  tx: Tx,
  client: Provisioning,
  told: ToldAccount,
): Promise<ProvisionedRow> => {
  await lockAll(tx)
  const id = await open(tx, client, told)
  await saveProvisioned(tx, id, told, false)
  const row = await found(tx, id)
  if (!told.active) await saveProvisioned(tx, id, told, await turn(tx, client, row, told))
  return found(tx, id)
}

/** Changes an account by what it is now. */
export const changeAccount = async (
  tx: Tx,
  client: Provisioning,
  id: string,
  tell: (now: ProvisionedRow) => Promise<Parameters<typeof toldAccount>[0]>,
): Promise<ProvisionedRow> => {
  await lockAll(tx)
  const now = await found(tx, id)
  await bringTo(tx, client, now, toldAccount(await tell(now)))
  return found(tx, id)
}
