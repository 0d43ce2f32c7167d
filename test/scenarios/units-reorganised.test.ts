import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { summed } from '../../src/domain/counting/delta.ts'
import { listUnits, pickUnits, showTree, showUnit } from '../../src/features/units/contract.ts'
import {
  createUnit,
  dissolveUnit,
  mergeUnits,
  moveUnit,
  renameUnit,
  splitUnit,
} from '../../src/features/units/lineage/contract.ts'
import { listWaiting, placePeople } from '../../src/features/units/lineage/placement/contract.ts'
import { reverseEvent } from '../../src/features/units/lineage/reversal/contract.ts'
import { showLineage } from '../../src/features/units/lineage/story/contract.ts'
import { staff, unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
let officer: Visitor
let ids: Record<string, string>
const id = (name: string): string => ids[name] ?? ''

const by = (day: string, symbol = '16-NQ/TU') => ({
  day,
  document: { symbol, day, issuer: 'Ban Chấp hành Đảng bộ tỉnh' },
})

beforeAll(async () => {
  world = await newWorld()
  ids = await unitTree(world, {
    name: 'Tỉnh Long An',
    code: 'LA',
    kind: 'province',
    below: [
      {
        name: 'Sở Tài chính',
        code: 'STC',
        below: [{ name: 'Phòng Ngân sách', code: 'STC.NS', kind: 'division' }],
      },
      { name: 'Sở Kế hoạch và Đầu tư', code: 'SKHDT' },
      { name: 'Sở Nội vụ', code: 'SNV' },
      { name: 'Sở Lao động', code: 'SLD' },
      { name: 'Chi cục Thủy lợi', code: 'CCTL', kind: 'sub-department' },
    ],
  })
  await staff(world, id('Sở Tài chính'), 5)
  await staff(world, id('Phòng Ngân sách'), 3)
  await staff(world, id('Sở Kế hoạch và Đầu tư'), 4)
  await staff(world, id('Sở Lao động'), 6)
  await staff(world, id('Chi cục Thủy lợi'), 2)
  administrator = await world.account('administrator')
  officer = await world.account('programme-officer', { unitId: id('Sở Nội vụ') })
})
afterAll(() => world.end())

/** How many people the summary counts in the unit on the day. */
const countIn = async (unitId: string, day: string): Promise<number> => {
  const { rows } = await sql<{ people: number }>`select coalesce(sum(people), 0)::int as people from count_day
    where unit_id = ${unitId} and set_code = 'everyone' and day <= ${day}`.execute(world.database)
  return rows[0]?.people ?? 0
}

/** The summary as a rebuilt one would be, so that nothing is counted twice or lost. */
const summaryIsTrue = async (): Promise<void> => {
  const { rows } = await sql<{ unitId: string; day: string; people: number }>`
    select unit_id, day, sum(people)::int as people from count_day where set_code = 'everyone'
    group by 1, 2 having sum(people) <> 0`.execute(world.database)
  const { rows: expected } = await sql<{ unitId: string; personId: string; from: string; to: string }>`
    select a.ancestor_id as unit_id, m.person_id, greatest(a.from_day, m.from_day) as "from",
      least(a.to_day, m.to_day) as "to"
    from membership m join unit_ancestry a on a.unit_id = m.unit_id and a.hierarchy = m.hierarchy
      and a.from_day < m.to_day and m.from_day < a.to_day`.execute(world.database)
  const deltas = expected.flatMap(({ unitId, from, to }) => [
    { unitId, hierarchy: '', setCode: '', basis: '', levelCode: '', day: from, people: 1 },
    ...(to === 'infinity'
      ? []
      : [{ unitId, hierarchy: '', setCode: '', basis: '', levelCode: '', day: to, people: -1 }]),
  ])
  const text = (row: { unitId: string; day: string; people: number }) =>
    `${row.unitId} ${row.day} ${row.people}`
  expect(rows.map(text).sort()).toEqual(summed(deltas).map(text).sort())
}

describe('the reorganisation of 2025, in small', () => {
  test('a dry run tells who goes where and changes nothing', async () => {
    const { eventId, preview } = await administrator.ask(mergeUnits, {
      params: { unitId: id('Sở Kế hoạch và Đầu tư') },
      body: { ...by('2025-03-01'), into: { unitId: id('Sở Tài chính') }, dryRun: true },
    })
    expect(eventId).toBeNull()
    expect(preview.ends.map((unit) => unit.name)).toEqual(['Sở Kế hoạch và Đầu tư'])
    expect(preview.flows).toMatchObject([{ to: { name: 'Sở Tài chính' }, people: 4 }])
    expect(await countIn(id('Sở Tài chính'), '2025-03-01')).toBe(8)
  })

  test('two departments merge into a new one; people and divisions follow, and 2015 still reports the old ones', async () => {
    const sources = [id('Sở Tài chính'), id('Sở Kế hoạch và Đầu tư')]
    const before = await Promise.all(sources.map((unitId) => countIn(unitId, '2015-08-27')))
    const { unitIds } = await administrator.ask(mergeUnits, {
      params: { unitId: sources[0] ?? '' },
      body: {
        ...by('2025-03-01'),
        withUnitIds: [sources[1] ?? ''],
        into: {
          unit: {
            code: 'STC',
            name: 'Sở Tài chính (mới)',
            kindCode: 'department',
            parentId: id('Tỉnh Long An'),
          },
        },
      },
    })
    ids['Sở Tài chính (mới)'] = unitIds[0] ?? ''
    expect(await countIn(id('Sở Tài chính (mới)'), '2025-03-01')).toBe(12)
    expect(await countIn(id('Sở Tài chính (mới)'), '2025-02-28')).toBe(0)
    expect(await Promise.all(sources.map((unitId) => countIn(unitId, '2025-03-01')))).toEqual([0, 0])
    expect(await Promise.all(sources.map((unitId) => countIn(unitId, '2015-08-27')))).toEqual(before)
    const old = await administrator.ask(showUnit, {
      params: { unitId: sources[0] ?? '' },
      query: { asOf: '2015-08-27' },
    })
    expect(old).toMatchObject({ name: 'Sở Tài chính', standing: true, to: '2025-03-01' })
    expect(old.children.map((child) => child.name)).toEqual(['Phòng Ngân sách'])
    const division = await administrator.ask(showUnit, { params: { unitId: id('Phòng Ngân sách') } })
    expect(division.places[0]?.path.map((unit) => unit.name)).toEqual(['Tỉnh Long An', 'Sở Tài chính (mới)'])
    await summaryIsTrue()
  })

  test('the lineage tells what was merged by which document', async () => {
    const { events } = await administrator.ask(showLineage, { params: { unitId: id('Sở Tài chính (mới)') } })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ kind: 'merger', day: '2025-03-01', refusalToReverse: null })
    expect(events[0]?.document.symbol).toBe('16-NQ/TU')
    expect(events[0]?.links).toHaveLength(2)
    const receiver = events[0]?.units.find((unit) => unit.unitId === id('Sở Tài chính (mới)'))
    expect(receiver).toMatchObject({ before: null, after: { name: 'Sở Tài chính (mới)', code: 'STC' } })
  })

  test('a merger is undone while nothing depends on it, and not once something does', async () => {
    const merger = async () =>
      (await administrator.ask(showLineage, { params: { unitId: id('Sở Tài chính (mới)') } })).events.find(
        (event) => event.kind === 'merger',
      )?.eventId ?? ''
    const { eventId } = await administrator.ask(renameUnit, {
      params: { unitId: id('Sở Tài chính (mới)') },
      body: { ...by('2025-07-01', '20-QĐ/UBND'), name: 'Sở Tài chính Tây Ninh' },
    })
    const refused = await administrator.answerTo(reverseEvent, { params: { eventId: await merger() } })
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'lineage.event_depends' } } })
    expect(JSON.stringify(refused.body)).toContain('20-QĐ/UBND')
    await administrator.ask(reverseEvent, { params: { eventId: eventId ?? '' } })
    const mergerId = await merger()
    await administrator.ask(reverseEvent, { params: { eventId: mergerId } })
    expect(await countIn(id('Sở Tài chính'), '2025-03-01')).toBe(8)
    expect(await countIn(id('Sở Kế hoạch và Đầu tư'), '2025-03-01')).toBe(4)
    expect(await countIn(id('Sở Tài chính (mới)'), '2025-03-01')).toBe(0)
    await summaryIsTrue()
    const again = await administrator.answerTo(reverseEvent, { params: { eventId: mergerId } })
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'lineage.reversed_already' } } })
  })

  test('a branch moves with all its people, and before that day it stays where it was', async () => {
    const { preview } = await administrator.ask(moveUnit, {
      params: { unitId: id('Chi cục Thủy lợi') },
      body: { ...by('2024-06-01'), hierarchy: 'administrative', parentId: id('Sở Nội vụ') },
    })
    expect(preview.moved).toMatchObject([{ fromName: 'Tỉnh Long An', toName: 'Sở Nội vụ' }])
    expect(await countIn(id('Sở Nội vụ'), '2024-05-31')).toBe(0)
    expect(await countIn(id('Sở Nội vụ'), '2024-06-01')).toBe(2)
    const circle = await administrator.answerTo(moveUnit, {
      params: { unitId: id('Sở Nội vụ') },
      body: { ...by('2024-07-01'), hierarchy: 'administrative', parentId: id('Chi cục Thủy lợi') },
    })
    expect(circle).toMatchObject({ status: 422, body: { error: { code: 'unit.under_itself' } } })
    await summaryIsTrue()
  })

  test('after a split by asking people wait in the old unit until they are placed; then it ends', async () => {
    const labour = id('Sở Lao động')
    const part = (key: string, name: string) => ({
      key,
      unit: { code: key, name, kindCode: 'department', parentId: id('Tỉnh Long An') },
    })
    const { preview, unitIds } = await administrator.ask(splitUnit, {
      params: { unitId: labour },
      body: {
        ...by('2025-03-01'),
        continues: false,
        into: [part('SVL', 'Sở Việc làm'), part('SXH', 'Sở Xã hội')],
        people: { rule: 'ask' },
      },
    })
    expect(preview.waiting).toBe(6)
    expect(preview.figures.map(({ name }) => name)).not.toContain('?')
    expect(await countIn(labour, '2025-03-01')).toBe(6)
    const { splits } = await administrator.ask(listWaiting, { params: { unitId: labour } })
    const [split] = splits
    expect(split?.people).toHaveLength(6)
    expect(split?.places.map((place) => place.name)).toEqual(['Sở Việc làm', 'Sở Xã hội'])
    const people = split?.people.map((person) => person.personId) ?? []
    const place = (personIds: string[], unitId: string | undefined) =>
      administrator.answerTo(placePeople, {
        params: { eventId: split?.eventId ?? '' },
        body: { placements: personIds.map((personId) => ({ personId, unitId: unitId ?? '' })) },
      })
    expect(await place([newId()], unitIds[0])).toMatchObject({ status: 422 })
    const dissolved = await administrator.answerTo(dissolveUnit, {
      params: { unitId: labour },
      body: by('2025-05-01'),
    })
    expect(dissolved).toMatchObject({ body: { error: { code: 'unit.people_waiting' } } })
    expect(await place(people.slice(0, 4), unitIds[0])).toMatchObject({ body: { waiting: 2 } })
    expect((await administrator.ask(showUnit, { params: { unitId: labour } })).waiting).toMatchObject([
      { people: 2 },
    ])
    expect(await place(people.slice(4), unitIds[1])).toMatchObject({ body: { waiting: 0 } })
    expect(await countIn(unitIds[0] ?? '', '2025-03-01')).toBe(4)
    expect(await countIn(unitIds[1] ?? '', '2025-03-01')).toBe(2)
    expect(await administrator.ask(showUnit, { params: { unitId: labour } })).toMatchObject({
      standing: false,
      to: '2025-03-01',
      waiting: [],
    })
    await summaryIsTrue()
    await administrator.ask(reverseEvent, { params: { eventId: split?.eventId ?? '' } })
    expect(await countIn(labour, '2025-03-01')).toBe(6)
    expect(await administrator.ask(showUnit, { params: { unitId: labour } })).toMatchObject({
      standing: true,
    })
    await summaryIsTrue()
  })

  test('a split by a list leaves the rest where they are when the unit goes on', async () => {
    const { rows } = await sql<{ personId: string }>`select person_id from membership
      where unit_id = ${id('Sở Lao động')} order by person_id`.execute(world.database)
    const chosen = rows.slice(0, 2).map((row) => row.personId)
    const { preview, eventId } = await administrator.ask(splitUnit, {
      params: { unitId: id('Sở Lao động') },
      body: {
        ...by('2025-04-01'),
        continues: true,
        into: [{ unitId: id('Sở Nội vụ') }],
        people: {
          rule: 'by-list',
          placements: chosen.map((personId) => ({ personId, to: id('Sở Nội vụ') })),
        },
      },
    })
    expect(preview).toMatchObject({ waiting: 4, flows: [{ people: 2 }] })
    await administrator.ask(reverseEvent, { params: { eventId: eventId ?? '' } })
    await summaryIsTrue()
  })

  test('a unit with people or units below is not dissolved; an empty one is', async () => {
    const refused = await administrator.answerTo(dissolveUnit, {
      params: { unitId: id('Sở Tài chính') },
      body: by('2025-06-01'),
    })
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'unit.has_children' } } })
    const { unitIds } = await administrator.ask(createUnit, {
      body: {
        ...by('2025-06-01'),
        unit: { code: 'TAM', name: 'Ban tạm', kindCode: 'department', parentId: id('Tỉnh Long An') },
      },
    })
    const params = { unitId: unitIds[0] ?? '' }
    expect((await administrator.ask(showUnit, { params })).refusals.dissolution).toBeNull()
    await administrator.ask(dissolveUnit, { params, body: by('2025-09-01') })
    expect(await administrator.ask(showUnit, { params })).toMatchObject({ standing: false, to: '2025-09-01' })
  })

  test('who saw an older revision is told so', async () => {
    const answer = await administrator.answerTo(renameUnit, {
      params: { unitId: id('Sở Nội vụ') },
      body: { ...by('2025-10-01'), name: 'Sở Nội vụ Tây Ninh', revision: 999 },
    })
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'record.changed_meanwhile' } } })
  })

  test('nobody changes a unit outside their subtree', async () => {
    const body = { ...by('2025-10-01'), name: 'Tên khác' }
    const forbidden = { status: 403, body: { error: { code: 'unit.out_of_reach' } } }
    const root = { params: { unitId: id('Tỉnh Long An') }, body }
    expect(await officer.answerTo(renameUnit, root)).toMatchObject(forbidden)
    expect(
      await officer.answerTo(mergeUnits, {
        params: { unitId: id('Sở Nội vụ') },
        body: { ...by('2025-10-01'), into: { unitId: id('Sở Tài chính') } },
      }),
    ).toMatchObject(forbidden)
    expect(
      await officer.answerTo(createUnit, {
        body: {
          ...by('2025-10-01'),
          unit: { code: 'X', name: 'Gốc mới', kindCode: 'department', parentId: null },
        },
      }),
    ).toMatchObject(forbidden)
    const reader = await world.account('reader', { unitId: id('Tỉnh Long An') })
    expect(await reader.answerTo(renameUnit, root)).toMatchObject({ status: 403 })
    expect(
      await officer.answerTo(renameUnit, {
        params: { unitId: id('Chi cục Thủy lợi') },
        body: { ...by('2025-10-01'), name: 'Chi cục Thủy lợi và Phòng chống thiên tai', dryRun: true },
      }),
    ).toMatchObject({ status: 200 })
  })

  test('the tree, the list and the pickers show the units of the day', async () => {
    const tree = await officer.ask(showTree, { query: { hierarchy: 'administrative', asOf: '2015-08-27' } })
    expect(tree.names[0]).toBe('Tỉnh Long An')
    expect(tree.parents[0]).toBe(-1)
    expect(tree.unitIds).toHaveLength(7)
    const { units, total } = await officer.ask(listUnits, {
      query: { hierarchy: 'administrative', asOf: '2015-08-27', parentId: id('Tỉnh Long An') },
    })
    expect(total).toBe(5)
    expect(units.find((unit) => unit.code === 'STC')?.children).toBe(1)
    const found = await officer.ask(pickUnits, { query: { search: 'tai chinh', asOf: '2015-08-27' } })
    expect(found.units).toMatchObject([{ name: 'Sở Tài chính', parentName: 'Tỉnh Long An' }])
    const byCode = await officer.ask(listUnits, { query: { hierarchy: 'administrative', search: 'stc' } })
    expect(byCode.units[0]?.code).toBe('STC')
  })

  test('odd input is answered with a sentence or taken as it can be, never as a fault', async () => {
    const params = { unitId: id('Sở Nội vụ') }
    const rename = (body: object) => administrator.answerTo(renameUnit, { params, body: body as never })
    expect(await rename({ ...by('2025-02-30'), name: 'X' })).toMatchObject({ status: 400 })
    expect(await rename({ ...by('2025-10-01'), name: ' \u0000 ' })).toMatchObject({ status: 400 })
    expect(await rename({ ...by('2025-10-01'), name: 'Sở\u0000 Nội vụ', dryRun: true })).toMatchObject({
      status: 400,
      body: { error: { code: 'request.invalid', fields: { name: expect.any(String) } } },
    })
    expect(await rename({ ...by('2025-10-01'), name: ' Sở  Nội vụ ', dryRun: true })).toMatchObject({
      body: { error: { code: 'unit.nothing_new' } },
    })
    expect(await rename({ ...by('2025-10-01'), kindCode: 'no-such-kind' })).toMatchObject({ status: 422 })
    expect(
      await administrator.answerTo(createUnit, {
        body: {
          ...by('2025-10-01'),
          unit: { code: 'X', name: 'X', kindCode: 'department', parentId: newId() },
        },
      }),
    ).toMatchObject({ status: 404, body: { error: { code: 'unit.not_found' } } })
    expect(await administrator.answerTo(showUnit, { params: { unitId: newId() } })).toMatchObject({
      status: 404,
    })
    expect(await administrator.answerTo(pickUnits, { query: { search: '%_\\ ' } })).toMatchObject({
      status: 200,
    })
    expect(await administrator.answerTo(pickUnits, { query: { search: '\u0000' } })).toMatchObject({
      status: 400,
    })
    expect(await administrator.answerTo(listUnits, { query: { hierarchy: 'none' } })).toMatchObject({
      status: 404,
    })
    expect(await administrator.answerTo(reverseEvent, { params: { eventId: newId() } })).toMatchObject({
      status: 404,
      body: { error: { code: 'lineage.not_found' } },
    })
  })

  test('two who change the tree at once wait for each other, and no circle comes of it', async () => {
    const move = (unit: string, parent: string) =>
      administrator.answerTo(moveUnit, {
        params: { unitId: id(unit) },
        body: { ...by('2025-11-01'), hierarchy: 'administrative', parentId: id(parent) },
      })
    const answers = await Promise.all([
      move('Sở Tài chính', 'Sở Kế hoạch và Đầu tư'),
      move('Sở Kế hoạch và Đầu tư', 'Sở Tài chính'),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422])
    await summaryIsTrue()
  })
})
