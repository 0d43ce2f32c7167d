import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { showHistory } from '../../src/features/access/history/contract.ts'
import { addMembership, changeMembership } from '../../src/features/people/career/contract.ts'
import { showPerson } from '../../src/features/people/record/contract.ts'
import { changeQualification, removeQualification } from '../../src/features/qualifications/contract.ts'
import { runRound, undoRound } from '../../src/features/qualifications/rounds/contract.ts'
import { previewRound } from '../../src/features/qualifications/rounds/preview/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { holds } from '../world/qualifications.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let units: Record<string, string>
let programme: Visitor
let officer: Visitor
let elsewhereId: string
const unitId = () => units['Sở Y tế'] ?? ''
const otherId = () => units['Sở Tư pháp'] ?? ''

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  units = await unitTree(world, { name: 'Tỉnh', below: [{ name: 'Sở Y tế' }, { name: 'Sở Tư pháp' }] })
  programme = await world.account('programme-officer')
  officer = await world.account('unit-officer', { unitId: unitId() })
  elsewhereId = await enters(programme, 'Trần Ngoài', otherId())
  await holds(programme, elsewhereId, 'PRO.DR')
})
afterAll(() => world.end())

/** Two people of the unit: three qualifications nobody looked at, one verified, one rejected. */
let an: string
let binh: string
let master: string
beforeEach(async () => {
  an = await enters(officer, 'Nguyễn Thị An', unitId())
  binh = await enters(officer, 'Lê Văn Bình', unitId())
  master = await holds(officer, an, 'PRO.MA')
  await holds(officer, an, 'PRO.BA', 'verified')
  await holds(officer, an, 'POL.IN', 'rejected')
  await holds(officer, binh, 'PRO.MA')
  await holds(officer, binh, 'PRO.BA')
})

const previewed = (personIds: string[], visitor = officer, verification: 'seen' | 'verified' = 'seen') =>
  visitor.ask(previewRound, { body: { verification, chosen: { personIds } } })

const ran = async (personIds: string[], visitor = officer) => {
  const { changing } = await previewed(personIds, visitor)
  const done = await visitor.ask(runRound, { body: { verification: 'seen', people: changing } })
  return { ...done, roundId: done.roundId ?? '' }
}

const statesOf = async (personId: string): Promise<Record<string, string>> => {
  const { qualifications } = await programme.ask(showPerson, { params: { personId } })
  return Object.fromEntries(qualifications.map((one) => [one.levelCode, one.verification]))
}

/** Everything that the summary counts, day by day. */
const counts = () =>
  world.database
    .selectFrom('countDay')
    .selectAll()
    .orderBy('unitId')
    .orderBy('hierarchy')
    .orderBy('setCode')
    .orderBy('basis')
    .orderBy('levelCode')
    .orderBy('day')
    .execute()

describe('the preview of a round', () => {
  test('tells what would change by level and present state, and what is left alone and why', async () => {
    const { changing, ...told } = await previewed([an, binh])
    expect({
      ...told,
      changes: told.changes.toSorted((a, b) => (a.levelCode < b.levelCode ? -1 : 1)),
    }).toEqual({
      people: 2,
      withoutQualifications: 0,
      changes: [
        { levelCode: 'PRO.BA', verification: 'unverified', qualifications: 1 },
        { levelCode: 'PRO.MA', verification: 'unverified', qualifications: 2 },
      ],
      left: [
        { reason: 'further', qualifications: 1 },
        { reason: 'rejected', qualifications: 1 },
      ],
    })
    expect(changing.flatMap(({ qualifications }) => qualifications)).toHaveLength(3)
  })

  test('changes nothing', async () => {
    await previewed([an])
    expect(await statesOf(an)).toMatchObject({ 'PRO.MA': 'unverified' })
  })

  test('takes whom a filter of the list finds, without those who were taken out', async () => {
    const name = `Duy${crypto.randomUUID().slice(0, 6)}`
    const found = await enters(officer, `Võ ${name}`, unitId())
    const out = await enters(officer, `Vũ ${name}`, unitId())
    const listed = { search: name, unitId: unitId(), hierarchy: 'administrative' }
    const body = { verification: 'seen' as const, chosen: { listed, without: [out] } }
    await holds(officer, found, 'PRO.MA')
    await holds(officer, out, 'PRO.MA')
    const told = await officer.ask(previewRound, { body })
    expect(told).toMatchObject({ people: 1, changing: [{ personId: found }] })
  })

  test('refuses more than five thousand people, and a choice that is none', async () => {
    const personIds = Array.from({ length: 5001 }, () => crypto.randomUUID())
    const many = await officer.answerTo(previewRound, {
      body: { verification: 'seen', chosen: { personIds } },
    })
    expect(many).toMatchObject({
      status: 422,
      body: { error: { code: 'verification_round.too_many' } },
    })
    const none = await officer.answerTo(previewRound, { body: { verification: 'seen', chosen: {} } })
    expect(none.status).toBe(400)
  })

  test('offers no rejection of many at once', async () => {
    const body = { verification: 'rejected', chosen: { personIds: [an] } }
    const answer = await officer.fetch('/api/verification-rounds/preview', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(400)
  })
})

describe('a round', () => {
  test('marks what was previewed, writes one entry for each and one for the whole, and moves no count', async () => {
    const before = await counts()
    const { roundId, ...done } = await ran([an, binh])
    expect(done).toEqual({ people: 2, qualifications: 3, left: [] })
    expect(await statesOf(an)).toEqual({ 'PRO.MA': 'seen', 'PRO.BA': 'verified', 'POL.IN': 'rejected' })
    expect(await counts()).toEqual(before)
    const { entries } = await officer.ask(showHistory, { query: { subjectId: master } })
    expect(entries[0]).toMatchObject({ causeId: roundId, personId: an, subjectKind: 'verification' })
    expect(entries[0]?.details.map(({ before: old, after }) => [old?.vi, after?.vi])).toEqual([
      ['Chưa kiểm tra', 'Đã xem bản chụp'],
    ])
    const whole = await officer.ask(showHistory, { query: { subjectId: roundId } })
    expect(whole.entries[0]?.sentence.en).toMatch(/marked 3 qualifications of 2 people “Copy seen”$/)
  })

  test('leaves alone what somebody changed after the preview, and says so', async () => {
    const { changing } = await previewed([an, binh])
    const at = { personId: an, id: master }
    await programme.ask(changeQualification, {
      params: at,
      body: { revision: 1, institution: 'Đại học Huế' },
    })
    const done = await officer.ask(runRound, { body: { verification: 'seen', people: changing } })
    expect(done).toMatchObject({
      people: 1,
      qualifications: 2,
      left: [{ reason: 'changed-meanwhile', qualifications: 1 }],
    })
    expect(await statesOf(an)).toMatchObject({ 'PRO.MA': 'unverified' })
  })

  test('does nothing and writes nothing when nothing is left to mark', async () => {
    const { changing } = await previewed([an])
    await ran([an])
    const again = await officer.ask(runRound, { body: { verification: 'seen', people: changing } })
    expect(again).toMatchObject({ roundId: null, qualifications: 0, left: [{ reason: 'changed-meanwhile' }] })
  })

  test('takes people out of reach as if they did not exist', async () => {
    const nowhere = {
      personId: crypto.randomUUID(),
      qualifications: [{ id: crypto.randomUUID(), revision: 1 }],
    }
    expect(await previewed([an, elsewhereId])).toEqual(await previewed([an, nowhere.personId]))
    const { changing } = await previewed([elsewhereId], programme)
    const asked = (people: typeof changing) =>
      officer.ask(runRound, { body: { verification: 'seen', people } })
    expect(await asked(changing)).toEqual(await asked([nowhere]))
    expect(await statesOf(elsewhereId)).toEqual({ 'PRO.DR': 'unverified' })
  })

  test('leaves the record of somebody who has moved on to the unit that keeps it', async () => {
    const { memberships } = await officer.ask(showPerson, { params: { personId: an } })
    const at = { params: { personId: an, id: memberships[0]?.id ?? '' } }
    await programme.ask(changeMembership, { ...at, body: { revision: 1, to: '2014-01-01' } })
    const body = { hierarchy: 'administrative', unitId: otherId(), from: '2014-01-01', to: null }
    await programme.ask(addMembership, { params: { personId: an }, body })
    expect(await previewed([an])).toMatchObject({
      people: 1,
      changes: [],
      left: [{ reason: 'elsewhere', qualifications: 3 }],
      changing: [],
    })
  })
})

describe('undoing a round', () => {
  test('puts back how each qualification stood, once', async () => {
    const before = [await statesOf(an), await statesOf(binh)]
    const { roundId } = await ran([an, binh])
    expect(await officer.ask(undoRound, { params: { roundId } })).toEqual({ qualifications: 3, left: [] })
    expect([await statesOf(an), await statesOf(binh)]).toEqual(before)
    const again = await officer.answerTo(undoRound, { params: { roundId } })
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'verification_round.undone' } } })
    const { entries } = await officer.ask(showHistory, { query: { subjectId: roundId } })
    expect(entries[0]?.sentence.en).toMatch(/undid the round of verification “Copy seen” of 2 people$/)
  })

  test('leaves what was changed or removed later, and says how many', async () => {
    const { roundId } = await ran([an, binh])
    const { qualifications } = await officer.ask(showPerson, { params: { personId: binh } })
    const [one, other] = qualifications
    const at = (id = '') => ({ personId: binh, id })
    await officer.ask(changeQualification, { params: at(one?.id), body: { revision: 2, country: 'VN' } })
    await officer.ask(removeQualification, { params: at(other?.id) })
    expect(await officer.ask(undoRound, { params: { roundId } })).toEqual({
      qualifications: 1,
      left: [
        { reason: 'changed-meanwhile', qualifications: 1 },
        { reason: 'gone', qualifications: 1 },
      ],
    })
    expect(await statesOf(an)).toMatchObject({ 'PRO.MA': 'unverified' })
  })

  test('two who undo at once undo it once', async () => {
    const { roundId } = await ran([an, binh])
    const answers = await Promise.all([1, 2].map(() => officer.answerTo(undoRound, { params: { roundId } })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('is for whoever ran it; a colleague learns nothing of it', async () => {
    const { roundId } = await ran([an])
    const colleague = await world.account('unit-officer', { unitId: unitId() })
    const invented = await colleague.answerTo(undoRound, { params: { roundId: crypto.randomUUID() } })
    const real = await colleague.answerTo(undoRound, { params: { roundId } })
    expect([real.status, real.body]).toEqual([404, invented.body])
  })
})
