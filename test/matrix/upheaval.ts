import { registeredColumns } from '../../src/domain/access/processing/register.ts'
import { addMembership, addPost, addService } from '../../src/features/people/career/contract.ts'
import { askCorrection } from '../../src/features/people/corrections/asking/contract.ts'
import { erasePerson } from '../../src/features/people/erasure/contract.ts'
import { changePerson, showPerson } from '../../src/features/people/record/contract.ts'
import { changeSensitive } from '../../src/features/people/sensitive/contract.ts'
import { addQualification, addStudy } from '../../src/features/qualifications/contract.ts'
import { enters } from '../world/people.ts'
import type { Ground, Target } from './ground.ts'
import { probes } from './probes/all.ts'

const learned = {
  fieldCode: null,
  specialty: 'Ngành Lạ',
  institution: 'Trường Lạ',
  country: 'FR',
  form: 'full-time',
}
const told = { from: '2013', to: null }

/** Everything that can be written about a person, at once. */
export const fills = async (ground: Ground, { personId, unitId }: Target, personalNumber: string) => {
  const { administrator, world } = ground
  const params = { personId }
  const hand = await world.account('programme-officer', { unitId })
  for (const levelCode of ['PRO.DR', 'PRO.MA', 'POL.AD'])
    await administrator.ask(addQualification, {
      params,
      body: {
        levelCode,
        ...learned,
        funding: 'self',
        awarded: '2014',
        diplomaNumber: 'B-7',
        evidenceKind: 'diploma',
      },
    })
  await administrator.ask(addStudy, {
    params,
    body: { levelCode: 'PRO.DR', ...learned, funding: 'unit', ...told },
  })
  await administrator.ask(addService, { params, body: { staffKind: 'contract', from: '2010', to: '2011' } })
  await administrator.ask(addPost, { params, body: { unitId, title: 'Vụ trưởng', from: '2011', to: '2012' } })
  await administrator.ask(addMembership, {
    params,
    body: { hierarchy: 'administrative', unitId, from: '2010-02-01', to: '2010-03-01' },
  })
  const sealed = {
    ethnicity: 'Tày',
    religion: 'Phật giáo',
    partyJoined: '2010-01-01',
    partyOfficial: '2011-01-01',
  }
  await hand.ask(changeSensitive, { params, body: { revision: 0, ...sealed, personalNumber } })
  await probes['evidence.open']?.ask({ ...ground.targets.branch, personId, unitId }, ground, null)
}

const changes = async ({ administrator }: Ground, { personId }: Target, at: number) => {
  const { revision } = await administrator.ask(showPerson, { params: { personId } })
  const body = { revision, fullName: `Đổi Tên ${at}`, sex: 'female' as const, born: '1970-05' }
  await administrator.ask(changePerson, { params: { personId }, body: { ...body, staffCode: `MAT-${at}` } })
}

/** What comes about only over days or by other doors: written straight into the tables. */
export const rewrites = async ({ world }: Ground, personId: string) => {
  await world.owner.query(
    `insert into import_sealed (import_id, person_id, ethnicity, religion, party_joined, party_official,
      personal_number, personal_number_hash) select import_id, $1, '1', '2', '3', '4', '5', '6' from import limit 1`,
    [personId],
  )
  await world.owner.query(
    `insert into placement_waiting (person_id, membership_id, event_id)
      select $1, gen_random_uuid(), event_id from lineage_event limit 1`,
    [personId],
  )
  await world.owner.query(
    `update correction_request set subject_id = gen_random_uuid(), field = 'born', says = '7', answer = '8',
      state = 'accepted', outcome = 'changed', file_id = gen_random_uuid(), answered_at = now(), read_at = now(),
      answered_by = gen_random_uuid(), answered_by_name = 'Ai đó', revision = 2 where person_id = $1`,
    [personId],
  )
  await world.owner.query(
    `update account set email_verified = not email_verified, image = 'a.png', language = 'en', closed_at = now()
      where person_id = $1`,
    [personId],
  )
}

/** Turns upside down whatever can be turned about people out of reach; who is within reach stays untouched. */
export const turnAround = async (ground: Ground) => {
  const { administrator, world, targets } = ground
  for (const [at, target] of [targets.sibling, targets.parent, targets.branch].entries()) {
    await changes(ground, target, at)
    await fills(ground, target, `00108000001${at}`)
    for (const name of ['Người Mới', 'Kapitel Mới', 'Kapitel Ownova'])
      await enters(administrator, name, target.unitId, {
        sex: 'male',
        born: '1980',
        staffCode: `MAT-${at}${name.length}`,
      })
    const asker = await world.account(null, { personId: target.personId })
    await asker.ask(askCorrection, { body: { subject: 'missing', shouldSay: 'Còn thiếu một văn bằng' } })
    const erased = await enters(administrator, 'Kapitel Xóa', target.unitId, { to: '2014-01-01' })
    const fullName = 'Kapitel Xóa'
    await administrator.ask(erasePerson, {
      params: { personId: erased },
      body: { reason: 'Theo yêu cầu', fullName },
    })
  }
  await rewrites(ground, targets.branch.personId)
}

/** What stands in each column about the people who are not named here. */
export const columnsOfOthers = async ({ world }: Ground, personIds: readonly string[]) => {
  const found: Record<string, string> = {}
  for (const [table, columns] of Object.entries(registeredColumns)) {
    const { rows } = await world.owner.query(
      `select * from ${table} where person_id is not null and not person_id = any($1) order by person_id`,
      [personIds],
    )
    for (const column of Object.keys(columns))
      found[`${table}.${column}`] = JSON.stringify(rows.map((row) => row[column]).toSorted())
  }
  return found
}
