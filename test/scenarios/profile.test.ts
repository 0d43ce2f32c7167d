import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vietnam } from '../../profiles/vn/profile.ts'
import {
  addLadder,
  addLevel,
  changeLadder,
  changeLevel,
  listFields,
  listLadders,
  listTerms,
  removeLadder,
  removeLevel,
} from '../../src/features/qualifications/ladders/contract.ts'
import { arrangeSet, changeSet } from '../../src/features/qualifications/ladders/sets/contract.ts'
import { withProfile } from '../world/profile.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
let reader: Visitor
beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  administrator = await world.account('administrator')
  reader = await world.account('reader')
})
afterAll(() => world.end())

const level = async (code: string) => {
  const { ladders } = await reader.ask(listLadders)
  const found = ladders.flatMap(({ levels }) => levels).find((candidate) => candidate.code === code)
  if (!found) throw new Error(`no level ${code}`)
  const { code: _code, ladderCode: _ladder, ...fields } = found
  return fields
}

describe('the Vietnamese profile', () => {
  test('brings its ladders, and the summary keeps the two sets from which all others are read', async () => {
    const levels = await world.database.selectFrom('level').select('code').execute()
    expect(levels.length).toBe(vietnam.levels.length)
    const orders = await world.database.selectFrom('countOrder').selectAll().orderBy('setCode').execute()
    expect(orders.map(({ setCode }) => setCode)).toEqual(['political-theory', 'professional'])
    expect(orders[1]?.levelCodes.slice(0, 3)).toEqual(['PRO.DR', 'MED.CK2', 'PRO.MA'])
  })

  test('loaded again, changes nothing', async () => {
    const members = world.database.selectFrom('countsAsMember').selectAll().orderBy('memberId')
    const before = await members.execute()
    await withProfile(world)
    expect(await members.execute()).toEqual(before)
  })

  test('is read by whoever has signed in', async () => {
    const { ladders, sets, refusals } = await reader.ask(listLadders)
    expect(ladders.map(({ code }) => code)).toContain('PRO')
    expect(sets.find(({ code }) => code === 'above-university')?.members).toHaveLength(5)
    expect(refusals.change?.vi).toMatch(/quản trị viên/)
    expect((await reader.ask(listTerms, { query: { list: 'funding' } })).terms).toHaveLength(7)
    expect((await reader.ask(listFields)).fields.length).toBe(vietnam.fields.length)
  })
})

describe('changing the ladders', () => {
  test('an administrator gives a level its external code, with the change in the ledger', async () => {
    const fields = { ...(await level('PRO.MA')), externalCode: '07' }
    await administrator.ask(changeLevel, { params: { code: 'PRO.MA' }, body: fields })
    expect((await level('PRO.MA')).externalCode).toBe('07')
    const entry = await world.database
      .selectFrom('ledgerEntry')
      .selectAll()
      .where('subjectKind', '=', 'level')
      .executeTakeFirstOrThrow()
    expect([entry.before?.externalCode, entry.after?.externalCode]).toEqual([null, '07'])
  })

  test('a reader may not', async () => {
    const body = await level('PRO.MA')
    const answer = await reader.answerTo(changeLevel, { params: { code: 'PRO.MA' }, body })
    expect(answer.status).toBe(403)
  })

  test('a level that a set names cannot vanish, a new one that nobody used can', async () => {
    const answer = await administrator.answerTo(removeLevel, { params: { code: 'PRO.MA' } })
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'level.in_use' } } })
    const { revision: _seen, ...fields } = await level('PRO.MA')
    const body = { ...fields, code: 'PRO.XX', ladderCode: 'PRO' }
    await administrator.ask(addLevel, { body })
    expect((await administrator.answerTo(addLevel, { body })).status).toBe(409)
    await administrator.ask(removeLevel, { params: { code: 'PRO.XX' } })
  })

  test('a period that ends before it begins, and a day that no calendar has, are refused', async () => {
    const fields = await level('PRO.MA')
    const backwards = { ...fields, from: '2020-01-01', to: '2019-01-01' }
    const params = { code: 'PRO.MA' }
    expect((await administrator.answerTo(changeLevel, { params, body: backwards })).status).toBe(422)
    for (const from of ['2015-02-30', '0000-01-01', 'infinity', ''])
      expect((await administrator.answerTo(changeLevel, { params, body: { ...fields, from } })).status).toBe(
        400,
      )
  })

  test('two administrators edit the same level: the second is told what stands now, and may then save', async () => {
    const second = await world.account('administrator')
    const params = { code: 'PRO.BA' }
    const seen = await level('PRO.BA')
    const first = { ...seen, externalCode: '06', eqf: '6' }
    expect(await administrator.ask(changeLevel, { params, body: first })).toMatchObject({
      revision: seen.revision + 1,
    })
    const body = { ...seen, externalCode: '66' }
    const answer = await second.answerTo(changeLevel, { params, body })
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'record.changed_meanwhile' } } })
    expect(JSON.stringify(answer.body)).toContain('Hiện là “06”.')
    expect((await level('PRO.BA')).externalCode).toBe('06')
    await second.ask(changeLevel, { params, body: { ...body, revision: seen.revision + 1 } })
    expect((await level('PRO.BA')).externalCode).toBe('66')
  })

  test('two administrators edit the same ladder, or the same set: the second is told', async () => {
    const listed = await reader.ask(listLadders)
    const ladder = listed.ladders.find(({ code }) => code === 'IT')
    const set = listed.sets.find(({ code }) => code === 'political-theory')
    if (!ladder || !set) throw new Error('the profile lacks them')
    const { name, source, from, to, revision } = ladder
    const ladderBody = { name, source, from, to, revision }
    const changes = [
      () => administrator.answerTo(changeLadder, { params: { code: 'IT' }, body: ladderBody }),
      () => administrator.answerTo(changeSet, { params: { code: set.code }, body: set }),
    ]
    for (const change of changes) {
      expect((await change()).status).toBe(200)
      expect(await change()).toMatchObject({
        status: 409,
        body: { error: { code: 'record.changed_meanwhile' } },
      })
    }
    const arranged = await administrator.answerTo(arrangeSet, { params: { code: set.code }, body: set })
    expect(arranged.status).toBe(409)
  })

  test('an administrator adds a ladder with a level, ends both by a date, and removes what nobody used', async () => {
    const name = { vi: 'Chức danh nghề nghiệp', en: 'Professional titles' }
    const ladderBody = { code: 'CDNN', name, source: 'Thông tư thử', from: '2015-01-01', to: 'infinity' }
    await administrator.ask(addLadder, { body: ladderBody })
    expect((await administrator.answerTo(addLadder, { body: ladderBody })).status).toBe(409)
    const { revision: _seen, ...fields } = await level('PRO.MA')
    const body = { ...fields, code: 'CDNN.I', ladderCode: 'CDNN' }
    await administrator.ask(addLevel, { body })
    const ended = { to: '2020-01-01', revision: 1 }
    await administrator.ask(changeLevel, { params: { code: 'CDNN.I' }, body: { ...body, ...ended } })
    await administrator.ask(changeLadder, { params: { code: 'CDNN' }, body: { ...ladderBody, ...ended } })
    expect((await level('CDNN.I')).to).toBe('2020-01-01')
    expect(await administrator.answerTo(removeLadder, { params: { code: 'CDNN' } })).toMatchObject({
      status: 409,
      body: { error: { code: 'ladder.in_use' } },
    })
    await administrator.ask(removeLevel, { params: { code: 'CDNN.I' } })
    await administrator.ask(removeLadder, { params: { code: 'CDNN' } })
    expect((await reader.ask(listLadders)).ladders.map(({ code }) => code)).not.toContain('CDNN')
  })

  test('a set takes and ends levels by date, never the same level twice at once, and the orders follow', async () => {
    const set = async () => {
      const { sets } = await reader.ask(listLadders)
      const found = sets.find(({ code }) => code === 'professional')
      if (!found) throw new Error('no set')
      return found
    }
    const arrange = async (more: { from: string; to: string; position: number }[]) => {
      const { revision, members } = await set()
      const others = members.filter(({ levelCode }) => levelCode !== 'TTL.P')
      const taken = more.map((one) => ({ levelCode: 'TTL.P', ...one }))
      const body = { revision, members: [...others, ...taken] }
      return administrator.answerTo(arrangeSet, { params: { code: 'professional' }, body })
    }
    const since = { position: 0, from: '2020-01-01', to: 'infinity' }
    expect((await arrange([since])).status).toBe(200)
    expect(await arrange([since, { position: 5, from: '2021-01-01', to: '2022-01-01' }])).toMatchObject({
      status: 409,
      body: { error: { code: 'set.level_twice' } },
    })
    const orders = () =>
      world.database
        .selectFrom('countOrder')
        .select(['setCode', 'fromDay', 'levelCodes'])
        .where('setCode', 'in', ['professional', 'above-university'])
        .orderBy('setCode')
        .orderBy('fromDay')
        .execute()
    const kept = await orders()
    expect(kept.map(({ setCode, fromDay }) => `${setCode} ${fromDay}`)).toEqual([
      'above-university 1945-09-02',
      'professional 1945-09-02',
      'professional 2020-01-01',
    ])
    expect(kept[2]?.levelCodes).toContain('TTL.P')
    await arrange([{ position: 100, from: '2020-01-01', to: '2021-01-01' }])
    expect((await orders()).map(({ setCode, fromDay }) => `${setCode} ${fromDay}`)).toEqual([
      'professional 1945-09-02',
      'professional 2020-01-01',
      'professional 2021-01-01',
    ])
  })
})
