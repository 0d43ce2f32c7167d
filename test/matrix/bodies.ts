import { addDays } from '../../src/domain/time/day.ts'
import { showHistory } from '../../src/features/access/history/contract.ts'
import { addQualification } from '../../src/features/qualifications/contract.ts'
import { newColleague } from '../world/access.ts'
import { prepares, sheetOf } from '../world/imports.ts'
import type { Visitor } from '../world.ts'
import { delegationOf } from './foreign.ts'
import { type Ground, splitWithOneWaiting } from './ground.ts'
import type { ProbeRequest } from './probe.ts'

/** A question with a place for an id of somebody out of reach, the id that stands there, and who asks. */
export type InBody = {
  readonly asker: Visitor
  readonly forbidden: string
  /** The request with the id in its place; called once with the real one and once with an invented one. */
  with(id: string): ProbeRequest
}

const officer = ({ world, targets }: Ground) => world.account('unit-officer', { unitId: targets.own.unitId })
const programmeOfficer = ({ world, targets }: Ground) =>
  world.account('programme-officer', { unitId: targets.own.unitId })

/** A person's own account, opened once: nobody has two. */
const ownAccounts = new Map<string, Promise<Visitor>>()
const ownAccount = ({ world, own: { personId } }: Ground): Promise<Visitor> => {
  const account = ownAccounts.get(personId) ?? world.account(null, { personId })
  ownAccounts.set(personId, account)
  return account
}

const byPerson =
  (asked: (id: string, ground: Ground) => ProbeRequest, by = officer) =>
  async (ground: Ground): Promise<InBody> => ({
    asker: await by(ground),
    forbidden: ground.targets.branch.personId,
    with: (id) => asked(id, ground),
  })

const qualificationOf = async ({ administrator, targets }: Ground): Promise<string> => {
  const params = { personId: targets.branch.personId }
  const { id } = await administrator.ask(addQualification, { params, body: { levelCode: 'PRO.MA' } })
  return id
}

const entryOf = async ({ administrator, targets }: Ground): Promise<string> => {
  const query = { personId: targets.branch.personId, limit: 1 }
  return (await administrator.ask(showHistory, { query })).entries[0]?.entryId ?? ''
}

const split = (personId: string, { targets }: Ground): ProbeRequest => ({
  params: { unitId: targets.own.leafIds[0] },
  body: {
    day: '2020-01-01',
    document: { symbol: '9-QĐ' },
    dryRun: true,
    continues: true,
    into: [{ unitId: targets.own.leafIds[1] }],
    people: { rule: 'by-list', placements: [{ personId, to: targets.own.leafIds[1] }] },
  },
})

const placed = async (ground: Ground): Promise<InBody> => {
  const { eventId, unitId } = await splitWithOneWaiting(ground, ground.targets.own.unitId)
  return {
    asker: await programmeOfficer(ground),
    forbidden: ground.targets.branch.personId,
    with: (personId) => ({ params: { eventId }, body: { placements: [{ personId, unitId }] } }),
  }
}

const asked = async (ground: Ground): Promise<InBody> => ({
  asker: await ownAccount(ground),
  forbidden: await qualificationOf(ground),
  with: (subjectId) => ({
    body: { subject: 'qualification', subjectId, field: 'specialty', shouldSay: 'Hóa học' },
  }),
})

const lent = async (ground: Ground): Promise<InBody> => {
  const { heldId, email } = await delegationOf(ground)
  const from = ground.world.operator.today
  return {
    asker: await officer(ground),
    forbidden: heldId,
    with: (grantId) => ({ body: { grantId, email, from, to: addDays(from, 7) } }),
  }
}

const twin = async (ground: Ground): Promise<InBody> => {
  const { who: asker } = await newColleague(ground.world, ground.administrator, 'Nhập', [
    { role: 'unit-officer', unitId: ground.targets.own.unitId },
  ])
  const file = await sheetOf([
    ['Họ và tên', 'Ngày sinh', 'Đơn vị'],
    ['Kapitel Branchova', '1975', 'own'],
  ])
  const importId = await prepares(asker, file)
  return {
    asker,
    forbidden: ground.targets.branch.personId,
    with: (personId) => ({
      params: { importId },
      body: { people: [{ row: 2, as: { verdict: 'same', personId } }] },
    }),
  }
}

const chosen = (chosen: object): ProbeRequest => ({ body: { verification: 'seen', chosen } })
const marked = (personId: string, id: string): ProbeRequest => ({
  body: { verification: 'seen', people: [{ personId, qualifications: [{ id, revision: 1 }] }] },
})

/** How each place in a body or a query is tried that takes the id of something forbidden. */
export const inBodies: Readonly<Record<string, (ground: Ground) => Promise<InBody>>> = {
  'delegations.make body.grantId': lent,
  'history.show query.personId': byPerson((personId) => ({ query: { personId } })),
  'history.show query.subjectId': async (ground) => ({
    asker: await officer(ground),
    forbidden: await qualificationOf(ground),
    with: (subjectId) => ({ query: { subjectId } }),
  }),
  'history.show query.before': async (ground) => ({
    asker: await ownAccount(ground),
    forbidden: await entryOf(ground),
    // Ids of entries tell their time: an entry that never was stands where the real one does.
    with: (before) => ({ query: { personId: ground.own.personId, before } }),
  }),
  'own.readers query.before': async (ground) => ({
    asker: await ownAccount(ground),
    forbidden: await entryOf(ground),
    with: (before) => ({ query: { before } }),
  }),
  'units.split body.people.placements[].personId': byPerson(split, programmeOfficer),
  'lineage.place body.placements[].personId': placed,
  'corrections.ask body.subjectId': asked,
  'verification-rounds.preview body.chosen.personIds[]': byPerson((id, { targets }) =>
    chosen({ personIds: [targets.own.personId, id] }),
  ),
  'verification-rounds.preview body.chosen.without[]': byPerson((id) =>
    chosen({ listed: {}, without: [id] }),
  ),
  'verification-rounds.run body.people[].personId': async (ground) => {
    const qualificationId = await qualificationOf(ground)
    return byPerson((id) => marked(id, qualificationId))(ground)
  },
  'verification-rounds.run body.people[].qualifications[].id': async (ground) => ({
    asker: await officer(ground),
    forbidden: await qualificationOf(ground),
    with: (id) => marked(ground.targets.own.personId, id),
  }),
  'imports.correct body.people[].as.personId': twin,
}
