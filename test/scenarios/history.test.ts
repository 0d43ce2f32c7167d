import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showHistory } from '../../src/features/access/history/contract.ts'
import { changeView, deleteView, keepView, listViews } from '../../src/features/access/views/contract.ts'
import { changePerson } from '../../src/features/people/record/contract.ts'
import { changeSensitive } from '../../src/features/people/sensitive/contract.ts'
import { addQualification } from '../../src/features/qualifications/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
let neighbour: Visitor
let personId: string
let units: Record<string, string>
beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  units = await unitTree(world, { name: 'Tỉnh', below: [{ name: 'Sở Y tế' }, { name: 'Sở Tài chính' }] })
  officer = await world.account('unit-officer', { unitId: units['Sở Y tế'] ?? '' })
  neighbour = await world.account('unit-officer', { unitId: units['Sở Tài chính'] ?? '' })
  personId = await enters(officer, 'Trần Văn Bình', units['Sở Y tế'] ?? '')
  await officer.ask(addQualification, { params: { personId }, body: { levelCode: 'PRO.MA' } })
  await officer.ask(changePerson, { params: { personId }, body: { revision: 1, born: '1980-02-05' } })
  const facts = { ethnicity: 'Tày', religion: 'Phật giáo', personalNumber: null }
  await officer.ask(changeSensitive, {
    params: { personId },
    body: { revision: 0, ...facts, partyJoined: '2001-02-03', partyOfficial: null },
  })
})
afterAll(() => world.end())

describe('the history of a person', () => {
  test('is told in plain words, newest first, field by field', async () => {
    const { entries, next } = await officer.ask(showHistory, { query: { personId } })
    expect(next).toBeNull()
    expect(entries.map(({ sentence }) => sentence.vi)).toEqual([
      expect.stringMatching(/sửa thông tin nhạy cảm của Trần Văn Bình: .*tôn giáo/),
      'unit-officer sửa hồ sơ của Trần Văn Bình',
      expect.stringMatching(/^unit-officer thêm văn bằng Thạc sĩ cho Trần Văn Bình$/),
      'unit-officer thêm nơi công tác, sinh hoạt Sở Y tế cho Trần Văn Bình',
      'unit-officer lập hồ sơ cho Trần Văn Bình',
    ])
    expect(entries[1]?.details).toEqual([
      {
        label: { vi: 'ngày sinh', en: 'date of birth' },
        before: null,
        after: { vi: '05/02/1980', en: '05/02/1980' },
      },
    ])
  })

  test('never holds what is sensitive, whoever asks', async () => {
    for (const who of [officer, await world.account('administrator')]) {
      const text = JSON.stringify(await who.ask(showHistory, { query: { personId } }))
      for (const secret of ['Tày', 'Phật giáo', '2001']) expect(text).not.toContain(secret)
    }
  })

  test('is out of reach for a neighbour, who cannot tell that there is one', async () => {
    const real = await neighbour.answerTo(showHistory, { query: { personId } })
    const invented = await neighbour.answerTo(showHistory, { query: { personId: crypto.randomUUID() } })
    expect([real.status, real.body]).toEqual([404, invented.body])
    const bySubject = await neighbour.answerTo(showHistory, { query: { subjectId: personId } })
    const byNothing = await neighbour.answerTo(showHistory, { query: { subjectId: crypto.randomUUID() } })
    expect([bySubject.status, bySubject.body]).toEqual([404, byNothing.body])
    expect(JSON.stringify(await neighbour.ask(showHistory))).not.toContain('Trần Văn Bình')
  })

  test('comes in pages without gaps, and the person reads the own one', async () => {
    const own = await world.account(null, { personId })
    const ids: string[] = []
    for (let before: string | null | undefined; before !== null; ) {
      const page = await own.ask(showHistory, {
        query: { personId, limit: 2, ...(before ? { before } : {}) },
      })
      ids.push(...page.entries.map(({ entryId }) => entryId))
      before = page.next
    }
    expect(ids).toHaveLength(5)
    expect(new Set(ids).size).toBe(5)
    expect([...ids].sort().reverse()).toEqual(ids)
    // The latest of all: the own record, and what was done to the own account.
    const { entries } = await own.ask(showHistory)
    const onlyOwn = entries.every((entry) =>
      [entry.personId, entry.subjectId].some((id) => id === personId || id === own.accountId),
    )
    expect(onlyOwn).toBe(true)
  })

  test('of a unit is seen by whoever reaches the unit', async () => {
    const subjectId = units['Sở Y tế'] ?? ''
    const { entries } = await officer.ask(showHistory, { query: { subjectId } })
    expect(entries[0]?.sentence.vi).toContain('đơn vị')
    expect((await neighbour.answerTo(showHistory, { query: { subjectId } })).status).toBe(404)
  })
})

describe('saved views', () => {
  test('are kept, listed and deleted by their owner alone', async () => {
    const view = { screen: 'people', name: 'Thạc sĩ nữ', query: { levels: 'PRO.MA', sex: 'female' } }
    const { viewId } = await officer.ask(keepView, { body: view })
    expect(await officer.ask(listViews, { query: { screen: 'people' } })).toEqual({
      views: [{ viewId, ...view }],
    })
    expect(await neighbour.ask(listViews)).toEqual({ views: [] })
    expect((await neighbour.answerTo(deleteView, { params: { viewId } })).status).toBe(404)
    await officer.ask(deleteView, { params: { viewId } })
    expect(await officer.ask(listViews)).toEqual({ views: [] })
  })

  test('are renamed and brought up to other filters by their owner, each name once', async () => {
    const keep = (name: string) => officer.ask(keepView, { body: { screen: 'people', name, query: {} } })
    const { viewId } = await keep('Tiến sĩ')
    const other = await keep('Thạc sĩ')
    const params = { viewId }
    const wanted = { name: 'Tiến sĩ nữ', query: { levels: 'PRO.DR', sex: 'female' } }
    const body = { ...wanted, seen: { name: 'Tiến sĩ', query: {} } }
    expect((await neighbour.answerTo(changeView, { params, body })).status).toBe(404)
    await officer.ask(changeView, { params, body })
    const { views } = await officer.ask(listViews, { query: { screen: 'people' } })
    expect(views.find((view) => view.viewId === viewId)).toEqual({ viewId, screen: 'people', ...wanted })
    const taken = await officer.answerTo(changeView, {
      params,
      body: { ...wanted, name: 'Thạc sĩ', seen: wanted },
    })
    expect(taken.status).toBe(409)
    const again = { screen: 'people', name: 'Thạc sĩ', query: {} }
    expect((await officer.answerTo(keepView, { body: again })).status).toBe(409)
    for (const one of [params, other]) await officer.ask(deleteView, { params: { viewId: one.viewId } })
  })
})
