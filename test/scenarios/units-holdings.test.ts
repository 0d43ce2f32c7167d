import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPost } from '../../src/features/people/career/contract.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { showPerson } from '../../src/features/people/record/contract.ts'
import {
  dissolveUnit,
  mergeUnits,
  moveUnit,
  renameUnit,
  splitUnit,
} from '../../src/features/units/lineage/contract.ts'
import { listMembers, placePeople } from '../../src/features/units/lineage/placement/contract.ts'
import { reverseEvent } from '../../src/features/units/lineage/reversal/contract.ts'
import { showLineage } from '../../src/features/units/lineage/story/contract.ts'
import { enters } from '../world/people.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
let ids: Record<string, string>
const id = (name: string): string => ids[name] ?? ''
const by = (day: string) => ({ day, document: { symbol: '18-NQ/TW', day: null, issuer: null } })
const newOne = (code: string, name: string) => ({
  code,
  name,
  kindCode: 'department',
  parentId: id('Tỉnh'),
})

beforeAll(async () => {
  world = await newWorld()
  const names = ['Sở Xây dựng', 'Sở Giao thông', 'Sở Lao động', 'Ban Dân tộc', 'Văn phòng']
  ids = await unitTree(world, { name: 'Tỉnh', kind: 'province', below: names.map((name) => ({ name })) })
  administrator = await world.account('administrator')
})
afterAll(() => world.end())

const head = async (name: string, unit: string, postIn = unit): Promise<string> => {
  const personId = await enters(administrator, name, id(unit))
  await administrator.ask(addPost, {
    params: { personId },
    body: { unitId: id(postIn), title: 'Giám đốc', from: '2013-05', to: null },
  })
  return personId
}
const postsOf = async (personId: string) =>
  (await administrator.ask(showPerson, { params: { personId } })).posts
    .map(({ unitId, title, from, to }) => ({ unitId, title, from, to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
const undo = (eventId: string | null) =>
  administrator.ask(reverseEvent, { params: { eventId: eventId ?? '' } })
const seenBy = async (visitor: Visitor) => (await visitor.ask(listPeople, { query: {} })).people.length

test('after a merger the heads hold their posts in the new unit, the preview names the title that is double, and undo restores', async () => {
  const builder = await head('Lê Văn Xây', 'Sở Xây dựng')
  await head('Trần Thị Đường', 'Sở Giao thông')
  const request = {
    params: { unitId: id('Sở Xây dựng') },
    body: {
      ...by('2025-03-01'),
      withUnitIds: [id('Sở Giao thông')],
      into: { unit: newOne('SXD', 'Sở Xây dựng mới') },
    },
  }
  const { preview } = await administrator.ask(mergeUnits, {
    ...request,
    body: { ...request.body, dryRun: true },
  })
  expect(preview.posts).toEqual({ followed: 2, ended: 0 })
  expect(preview.doubled).toMatchObject([{ title: 'Giám đốc', people: 2, name: 'Sở Xây dựng mới' }])
  expect(preview.figures.map(({ name, before, after }) => [name, before, after])).toEqual([
    ['Sở Xây dựng', 1, null],
    ['Sở Giao thông', 1, null],
    ['Sở Xây dựng mới', null, 2],
  ])
  const { eventId, unitIds } = await administrator.ask(mergeUnits, request)
  expect(await postsOf(builder)).toEqual([
    { unitId: id('Sở Xây dựng'), title: 'Giám đốc', from: '2013-05', to: '2025-03-01' },
    { unitId: unitIds[0], title: 'Giám đốc', from: '2025-03-01', to: null },
  ])
  await undo(eventId)
  expect(await postsOf(builder)).toEqual([
    { unitId: id('Sở Xây dựng'), title: 'Giám đốc', from: '2013-05', to: null },
  ])
})

test('the officer of a merged unit is not locked out: the role holds on the successor until the merger is undone', async () => {
  const officer = await world.account('unit-officer', { unitId: id('Sở Giao thông') })
  const before = await seenBy(officer)
  expect(before).toBe(1)
  const merge = {
    params: { unitId: id('Sở Giao thông') },
    body: { ...by('2025-03-01'), into: { unitId: id('Sở Xây dựng') } },
  }
  const { preview, eventId } = await administrator.ask(mergeUnits, merge)
  expect(preview.grants).toBe(1)
  expect(await seenBy(officer)).toBe(2)
  const newcomer = await enters(officer, 'Người mới vào', id('Sở Xây dựng'), { from: '2025-04-01' })
  expect(newcomer).toBeTruthy()
  const refused = await administrator.answerTo(reverseEvent, { params: { eventId: eventId ?? '' } })
  // The newcomer joined a unit that stood before: nothing of the merger rests on that.
  expect(refused.status).toBe(200)
  expect(await seenBy(officer)).toBe(1)
})

test('an account that has the role on the receiver already does not get it twice', async () => {
  const both = await world.account('reader', { unitId: id('Sở Giao thông') })
  await world.database
    .insertInto('roleGrant')
    .values({
      grantId: crypto.randomUUID(),
      accountId: both.accountId ?? '',
      role: 'reader',
      unitId: id('Sở Xây dựng'),
      fromDay: '2000-01-01',
      grantedBy: null,
    })
    .execute()
  const { preview } = await administrator.ask(mergeUnits, {
    params: { unitId: id('Sở Giao thông') },
    body: { ...by('2025-03-01'), into: { unitId: id('Sở Xây dựng') }, dryRun: true },
  })
  expect(preview.grants).toBe(1)
})

test('in a split each post waits with its holder and goes where the holder goes; the role reaches every part', async () => {
  const labour = id('Sở Lao động')
  const officer = await world.account('unit-officer', { unitId: labour })
  const director = await head('Phạm Văn Lao', 'Sở Lao động')
  const elsewhere = await head('Vũ Thị Kiêm', 'Văn phòng', 'Sở Lao động')
  const { eventId, unitIds, preview } = await administrator.ask(splitUnit, {
    params: { unitId: labour },
    body: {
      ...by('2025-03-01'),
      continues: false,
      into: [
        { key: 'a', unit: newOne('SVL', 'Sở Việc làm') },
        { key: 'b', unit: newOne('SXH', 'Sở Xã hội') },
      ],
      people: { rule: 'ask' },
    },
  })
  expect(preview).toMatchObject({ waiting: 1, grants: 2, posts: { followed: 0, ended: 0 } })
  expect(await postsOf(director)).toMatchObject([{ unitId: labour, to: null }])
  expect(await seenBy(officer)).toBe(1)
  await administrator.ask(placePeople, {
    params: { eventId: eventId ?? '' },
    body: { placements: [{ personId: director, unitId: unitIds[1] ?? '' }] },
  })
  expect(await postsOf(director)).toMatchObject([
    { unitId: labour, to: '2025-03-01' },
    { unitId: unitIds[1], from: '2025-03-01', to: null },
  ])
  expect(await postsOf(elsewhere)).toMatchObject([{ unitId: labour, to: '2025-03-01' }])
  await undo(eventId)
  expect(await postsOf(elsewhere)).toMatchObject([{ unitId: labour, to: null }])
  expect(await postsOf(director)).toMatchObject([{ unitId: labour, to: null }])
})

test('a post in a dissolved unit ends with it, held by whoever belongs elsewhere; a post changed since keeps the event', async () => {
  const chair = await head('Đặng Thị Chủ', 'Văn phòng', 'Ban Dân tộc')
  const dissolve = { params: { unitId: id('Ban Dân tộc') }, body: by('2025-07-01') }
  const { eventId, preview } = await administrator.ask(dissolveUnit, dissolve)
  expect(preview.posts).toEqual({ followed: 0, ended: 1 })
  expect(await postsOf(chair)).toMatchObject([{ unitId: id('Ban Dân tộc'), to: '2025-07-01' }])
  await world.database
    .updateTable('postHeld')
    .set({ title: 'Trưởng ban' })
    .where('personId', '=', chair)
    .execute()
  const refused = await administrator.answerTo(reverseEvent, { params: { eventId: eventId ?? '' } })
  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'lineage.facts_depend' } } })
})

test('a move and a renaming show the figures before and after', async () => {
  const moved = await administrator.ask(moveUnit, {
    params: { unitId: id('Sở Giao thông') },
    body: {
      ...by('2025-08-01'),
      hierarchy: 'administrative',
      parentId: id('Văn phòng'),
      dryRun: true,
    },
  })
  const [from, to] = moved.preview.figures
  expect(from).toMatchObject({ name: 'Tỉnh', hierarchyName: { en: expect.any(String) } })
  expect(from?.before).toBe(from?.after)
  expect((to?.after ?? 0) - (to?.before ?? 0)).toBe(1)
  const renamed = await administrator.ask(renameUnit, {
    params: { unitId: id('Sở Giao thông') },
    body: { ...by('2025-08-01'), name: 'Sở Giao thông vận tải', dryRun: true },
  })
  expect(renamed.preview.figures).toMatchObject([{ before: 1, after: 1 }])
})

test('the lineage of a unit says the same as the undo would about units, and leaves people to the undo', async () => {
  const { events } = await administrator.ask(showLineage, { params: { unitId: id('Ban Dân tộc') } })
  expect(events).toMatchObject([{ kind: 'dissolution', refusalToReverse: null }])
})

test('the people of a unit are listed for a split by list: only its own, and only from the day on', async () => {
  const params = { unitId: id('Văn phòng') }
  const leaver = await enters(administrator, 'Lý Thị Rời', id('Văn phòng'), { to: '2025-06-01' })
  const listed = async (on: string, visitor = administrator) =>
    (await visitor.ask(listMembers, { params, query: { on } })).people.map((person) => person.personId)
  const [before, after] = [await listed('2025-05-01'), await listed('2025-06-01')]
  expect(before).toContain(leaver)
  expect(after).not.toContain(leaver)
  const stranger = await world.account('programme-officer', { unitId: id('Ban Dân tộc') })
  expect(await stranger.answerTo(listMembers, { params })).toMatchObject({ status: 403 })
  const [first, ...rest] = after
  const { preview } = await administrator.ask(splitUnit, {
    params,
    body: {
      ...by('2025-06-01'),
      continues: false,
      into: [
        { key: 'a', unit: newOne('VP1', 'Văn phòng một') },
        { key: 'b', unit: newOne('VP2', 'Văn phòng hai') },
      ],
      people: { rule: 'by-list', placements: [{ personId: first ?? '', to: 'a' }] },
      dryRun: true,
    },
  })
  expect(preview.waiting).toBe(rest.length)
  expect(preview.figures.find((one) => one.name === 'Văn phòng một')).toMatchObject({
    before: null,
    after: 1,
  })
})

test('a code that changes alone is told with the codes', async () => {
  const { preview } = await administrator.ask(renameUnit, {
    params: { unitId: id('Sở Giao thông') },
    body: { ...by('2025-08-01'), code: 'SGT', dryRun: true },
  })
  expect(preview.renamed).toMatchObject([{ name: 'Sở Giao thông (SGT)' }])
})
