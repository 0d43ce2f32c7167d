import { v7 as newId } from 'uuid'
import type { Tx } from '../../../../database/connect.ts'
import { record } from '../../../../database/ledger.ts'
import { groupNameTaken } from '../../../../domain/access/provisioning.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { ScimFault } from '../../../../kit/scim/fault.ts'
import type { SentGroup } from '../../../../kit/scim/read.ts'
import { followGroups } from '../../single-sign-on/following/actions.ts'
import type { Provisioning } from '../entry/actions.ts'
import {
  addMembers,
  deleteGroup,
  findGroup,
  type GroupRow,
  insertGroup,
  isMapped,
  knownAccounts,
  lockGroups,
  membersOf,
  pageOfGroups,
  removeMembers,
  saveGroup,
} from './store.ts'

type Member = { readonly accountId: string; readonly name: string }

/** A group in the protocol's words. */
export const groupOf = (row: GroupRow, members: readonly Member[], base: string) => ({
  id: row.groupId,
  externalId: row.externalId ?? undefined,
  displayName: row.name,
  members: members.map(({ accountId, name }) => ({
    value: accountId,
    display: name,
    type: 'User',
    $ref: `${base}/Users/${accountId}`,
  })),
  meta: {
    resourceType: 'Group',
    created: row.madeAt.toISOString(),
    lastModified: row.changedAt.toISOString(),
    location: `${base}/Groups/${row.groupId}`,
  },
})

export const noGroup = (): ScimFault => new ScimFault(404, null, 'There is no such group.')

const nameIn = (told: SentGroup): string => {
  const name = told.displayName.normalize('NFC').trim()
  if (name !== '' && name.length <= 300 && !/\p{Cc}/u.test(name)) return name
  throw new ScimFault(400, 'invalidValue', 'displayName needs 1 to 300 printable characters.')
}

const checkName = async (tx: Tx, name: string, own: string | null) => {
  const { rows } = await pageOfGroups(tx, { displayName: name }, { startIndex: 1, count: 1 })
  if (rows[0] && rows[0].groupId !== own) throw new Refused(groupNameTaken)
}

/** The accounts that are told as members, each once; one that is not there is refused. */
const membersIn = async (tx: Tx, { members = [] }: SentGroup): Promise<string[]> => {
  const ids = [...new Set(members.map(({ value }) => value.toLowerCase()))]
  const known = await knownAccounts(tx, ids)
  const missing = ids.find((id) => !known.includes(id))
  if (missing === undefined) return known
  throw new ScimFault(400, 'invalidValue', `There is no user ${missing.slice(0, 50)} to be a member.`)
}

type State = {
  readonly name: string
  readonly externalId: string | null
  readonly members: readonly string[]
}

const nothing: State = { name: '', externalId: null, members: [] }

/** Roles follow for whoever came or went, and for all where the name changed under which the group is mapped. */
const follow = async (tx: Tx, { actor, today }: Provisioning, before: State, after: State) => {
  if (!(await isMapped(tx, [before.name, before.externalId, after.name, after.externalId]))) return
  const renamed = before.name !== after.name || before.externalId !== after.externalId
  const moved = (id: string) => renamed || before.members.includes(id) !== after.members.includes(id)
  const concerned = [...new Set([...before.members, ...after.members])].filter(moved).toSorted()
  for (const accountId of concerned) await followGroups(tx, actor, accountId, today)
}

const recordGroup = (tx: Tx, { actor }: Provisioning, groupId: string, before: State, after: State) => {
  const added = after.members.filter((id) => !before.members.includes(id))
  const removed = before.members.filter((id) => !after.members.includes(id))
  const told = ({ name, externalId }: State) => (name === '' ? null : { name, externalId })
  const same = before.name === after.name && before.externalId === after.externalId
  if (same && added.length + removed.length === 0) return
  return record(tx, actor, {
    action: 'accounts.change',
    subjectKind: 'provisioned-group',
    subjectId: groupId,
    before: told(before) && { ...told(before), ...(removed.length > 0 ? { removed } : {}) },
    after: told(after) && { ...told(after), ...(added.length > 0 ? { added } : {}) },
  })
}

const stateIn = async (tx: Tx, told: SentGroup): Promise<State> => ({
  name: nameIn(told),
  externalId: told.externalId?.normalize('NFC').trim().slice(0, 300) || null,
  members: await membersIn(tx, told),
})

const stateOf = (row: GroupRow, members: readonly Member[]): State => ({
  name: row.name,
  externalId: row.externalId,
  members: members.map(({ accountId }) => accountId),
})

export const createGroup = async (tx: Tx, client: Provisioning, told: SentGroup): Promise<string> => {
  await lockGroups(tx)
  const after = await stateIn(tx, told)
  await checkName(tx, after.name, null)
  const groupId = newId()
  await insertGroup(tx, groupId, { name: after.name, externalId: after.externalId })
  await addMembers(tx, groupId, after.members)
  await recordGroup(tx, client, groupId, nothing, after)
  await follow(tx, client, nothing, after)
  return groupId
}

/** Changes a group by what it is now. */
export const changeGroup = async (
  tx: Tx,
  client: Provisioning,
  id: string,
  tell: (now: ReturnType<typeof groupOf>) => Promise<SentGroup>,
): Promise<void> => {
  await lockGroups(tx)
  const row = await findGroup(tx, id, true)
  if (!row) throw noGroup()
  const members = await membersOf(tx, [row.groupId])
  const before = stateOf(row, members)
  const after = await stateIn(tx, await tell(groupOf(row, members, client.base)))
  await checkName(tx, after.name, row.groupId)
  await saveGroup(tx, row.groupId, { name: after.name, externalId: after.externalId })
  await removeMembers(
    tx,
    row.groupId,
    before.members.filter((member) => !after.members.includes(member)),
  )
  await addMembers(
    tx,
    row.groupId,
    after.members.filter((member) => !before.members.includes(member)),
  )
  await recordGroup(tx, client, row.groupId, before, after)
  await follow(tx, client, before, after)
}

export const removeGroup = async (tx: Tx, client: Provisioning, id: string): Promise<void> => {
  await lockGroups(tx)
  const row = await findGroup(tx, id, true)
  if (!row) throw noGroup()
  const before = stateOf(row, await membersOf(tx, [row.groupId]))
  await deleteGroup(tx, row.groupId)
  await recordGroup(tx, client, row.groupId, before, nothing)
  await follow(tx, client, before, nothing)
}
