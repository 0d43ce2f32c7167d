import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { undoImport } from '../../src/features/imports/undoing/contract.ts'
import { showAsKnown } from '../../src/features/people/as-known/contract.ts'
import {
  addMembership,
  addPost,
  addService,
  changeMembership,
  changePost,
  changeService,
  removeMembership,
  removePost,
  removeService,
} from '../../src/features/people/career/contract.ts'
import { changePerson, showPerson } from '../../src/features/people/record/contract.ts'
import { changeSensitive } from '../../src/features/people/sensitive/contract.ts'
import {
  addQualification,
  addStudy,
  changeQualification,
  changeStudy,
  completeStudy,
  removeQualification,
  removeStudy,
  verifyQualification,
} from '../../src/features/qualifications/contract.ts'
import { mergeUnits } from '../../src/features/units/lineage/contract.ts'
import { reverseEvent } from '../../src/features/units/lineage/reversal/contract.ts'
import type { AnyContract, RequestOf } from '../../src/kit/http/contract.ts'
import { freeze, knownAt } from '../world/frozen.ts'
import { prepares, runs, sheetOf, typed } from '../world/imports.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
let units: Record<string, string>
const unit = (name: string): string => units[name] ?? ''

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  units = await unitTree(world, {
    name: 'Khối',
    code: 'K',
    below: ['Sở Y tế', 'Sở Nội vụ', 'Sở Xây dựng', 'Sở Giao thông'].map((name, at) => ({
      name,
      code: `S${at}`,
    })),
  })
  officer = await world.account('programme-officer', { unitId: unit('Khối') })
})
afterAll(() => world.end())

type List = 'memberships' | 'services' | 'posts' | 'qualifications' | 'studies'

/** A change by its number: what it is refused is a try that leaves the record as it is. */
const change = async (personId: string, kind: number, pick: number): Promise<void> => {
  const shown = await officer.ask(showPerson, { params: { personId } })
  const one = (list: List) => {
    const facts: readonly { id: string; revision: number }[] = shown[list]
    const fact = facts[pick % Math.max(1, facts.length)]
    return { params: { personId, id: fact?.id ?? crypto.randomUUID() }, revision: fact?.revision ?? 0 }
  }
  const unitId = unit(['Sở Y tế', 'Sở Nội vụ'][pick % 2] ?? '')
  const from = `${1990 + (pick % 30)}`
  const tries = <C extends AnyContract>(contract: C, request: RequestOf<C>) =>
    officer.answerTo(contract, request)
  const params = { personId }
  const at = <Body extends object>(list: List, body: Body) => {
    const { params: where, revision } = one(list)
    return { params: where, body: { revision, ...body } }
  }
  const levelCode = ['PRO.MA', 'PRO.BA', 'POL.AD'][pick % 3] ?? ''
  const days = { from: `${2020 + (pick % 60)}-01-01`, to: `${2020 + (pick % 60)}-06-30` }
  const changes = [
    () => tries(changePerson, { params, body: { revision: shown.revision, fullName: `Tên ${pick}` } }),
    () => tries(changePerson, { params, body: { revision: shown.revision, born: from, sex: 'female' } }),
    () => tries(addMembership, { params, body: { hierarchy: 'administrative', unitId, ...days } }),
    () => tries(changeMembership, at('memberships', { to: `${2100 + (pick % 9)}` })),
    () => tries(removeMembership, { params: one('memberships').params }),
    () => tries(addService, { params, body: { staffKind: 'cadre', from } }),
    () => tries(changeService, at('services', { to: '2044' })),
    () => tries(removeService, { params: one('services').params }),
    () => tries(addPost, { params, body: { unitId, title: `Chức vụ ${pick}`, from: '2011' } }),
    () => tries(changePost, at('posts', { title: `Phó ${pick}` })),
    () => tries(removePost, { params: one('posts').params }),
    () =>
      tries(addQualification, { params, body: { levelCode, awarded: from, specialty: `Ngành ${pick % 3}` } }),
    () => tries(changeQualification, at('qualifications', { institution: `Trường ${pick}` })),
    () =>
      tries(verifyQualification, at('qualifications', { verification: 'verified' as const, reason: null })),
    () =>
      tries(
        verifyQualification,
        at('qualifications', { verification: 'rejected' as const, reason: 'khác bản gốc' }),
      ),
    () => tries(removeQualification, { params: one('qualifications').params }),
    () => tries(addStudy, { params, body: { levelCode, from } }),
    () => tries(changeStudy, at('studies', { to: '2030' })),
    () => tries(completeStudy, at('studies', { awarded: '2022' })),
    () => tries(removeStudy, { params: one('studies').params }),
    () =>
      tries(changeSensitive, {
        params,
        body: {
          revision: 0,
          ethnicity: 'Kinh',
          religion: null,
          partyJoined: null,
          partyOfficial: null,
          personalNumber: null,
        },
      }),
  ]
  await changes[kind % changes.length]?.()
}

const step = fc.record({ kind: fc.nat({ max: 20 }), pick: fc.nat({ max: 1000 }) })

describe('a record as it was known', () => {
  test('equals a copy frozen at the time, after any history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
        const personId = await enters(officer, 'Nguyễn Văn Sử', unit('Sở Y tế'), {
          from: '2010-01-01',
          to: '2019',
        })
        const copies = [await freeze(world, officer, personId)]
        for (const { kind, pick } of steps) {
          await change(personId, kind, pick)
          copies.push(await freeze(world, officer, personId))
        }
        for (const { at, record } of copies) expect(await knownAt(officer, personId, at)).toEqual(record)
      }),
      { numRuns: 12 },
    )
  })

  test('through an import that enters, another that completes, and its undoing', async () => {
    const list = (more: string) =>
      typed(`
HỌ VÀ TÊN | NĂM SINH | TRÌNH ĐỘ | ĐƠN VỊ ${more ? '| CHỨC VỤ | DÂN TỘC' : ''}
Lê Thị Nhập | #1965 | TS | Sở Y tế ${more}
`)
    const first = await prepares(officer, await sheetOf(list('')))
    expect((await runs(officer, first)).state).toBe('done')
    const { personId } = await world.database
      .selectFrom('person')
      .select('personId')
      .where('fullName', '=', 'Lê Thị Nhập')
      .executeTakeFirstOrThrow()
    const entered = await freeze(world, officer, personId)
    const shown = await officer.ask(showPerson, { params: { personId } })
    const [held] = shown.qualifications
    if (!held) throw new Error('the import brought no qualification')
    const params = { personId, id: held.id }
    const verification = { revision: held.revision, verification: 'verified' as const, reason: null }
    await officer.ask(verifyQualification, { params, body: verification })
    const verified = await freeze(world, officer, personId)
    const second = await prepares(officer, await sheetOf(list('| Giám đốc | Kinh')))
    expect((await runs(officer, second)).state).toBe('done')
    const completed = await freeze(world, officer, personId)
    await officer.ask(undoImport, { params: { importId: second } })
    const undone = await freeze(world, officer, personId)
    await officer.ask(removeQualification, { params })
    const removed = await freeze(world, officer, personId)
    for (const { at, record } of [entered, verified, completed, undone, removed])
      expect(await knownAt(officer, personId, at)).toEqual(record)
    expect(completed.record).not.toEqual(verified.record)
    expect(undone.record).toEqual(verified.record)
  })

  test('through a merger of units and its undoing, with posts that follow', async () => {
    const personId = await enters(officer, 'Trần Văn Gộp', unit('Sở Xây dựng'))
    await officer.ask(addPost, {
      params: { personId },
      body: { unitId: unit('Sở Xây dựng'), title: 'Giám đốc', from: '2013-05', to: null },
    })
    const before = await freeze(world, officer, personId)
    const { eventId } = await officer.ask(mergeUnits, {
      params: { unitId: unit('Sở Xây dựng') },
      body: {
        day: '2015-03-01',
        document: { symbol: '18-NQ/TW' },
        withUnitIds: [unit('Sở Giao thông')],
        into: {
          unit: { code: 'SXDGT', name: 'Sở Hạ tầng', kindCode: 'department', parentId: unit('Khối') },
        },
      },
    })
    const merged = await freeze(world, officer, personId)
    await officer.ask(reverseEvent, { params: { eventId: eventId ?? '' } })
    const reversed = await freeze(world, officer, personId)
    for (const { at, record } of [before, merged, reversed])
      expect(await knownAt(officer, personId, at)).toEqual(record)
    expect(merged.record).not.toEqual(before.record)
  })

  test('says before the record was begun that nobody knew the person, and takes a day as its last moment', async () => {
    const personId = await enters(officer, 'Phạm Thị Mới', unit('Sở Y tế'))
    const { record } = await freeze(world, officer, personId)
    expect(await knownAt(officer, personId, '2015-08-27')).toBe('as_known.not_yet')
    expect(await knownAt(officer, personId, world.operator.today)).toEqual(record)
    const { status } = await officer.answerTo(showAsKnown, {
      params: { personId },
      query: { at: '2015-13-01' },
    })
    expect(status).toBe(400)
  })

  test('refuses a record that the ledger does not explain, rather than guess', async () => {
    const personId = await enters(officer, 'Võ Văn Lạ', unit('Sở Y tế'))
    const { at } = await freeze(world, officer, personId)
    await officer.ask(addService, { params: { personId }, body: { staffKind: 'cadre', from: '2012' } })
    await sql`update service set staff_kind = 'contract' where person_id = ${personId}`.execute(
      world.database,
    )
    expect(await knownAt(officer, personId, at)).toBe('as_known.unexplained')
  })

  test('belongs to the history: whoever may not read it there gets nothing', async () => {
    const personId = await enters(officer, 'Đỗ Thị Kín', unit('Sở Y tế'))
    const { at } = await freeze(world, officer, personId)
    const reader = await world.account('reader', { unitId: unit('Khối') })
    const other = await world.account('unit-officer', { unitId: unit('Sở Nội vụ') })
    expect((await reader.answerTo(showAsKnown, { params: { personId }, query: { at } })).status).toBe(403)
    expect(await knownAt(other, personId, at)).toBe('person.not_found')
  })
})
