import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseImport } from '../../src/features/imports/choice/contract.ts'
import { correctImport } from '../../src/features/imports/corrections/contract.ts'
import { changeMapping, showMapping } from '../../src/features/imports/mapping/contract.ts'
import { previewImport } from '../../src/features/imports/preview/contract.ts'
import { cancelRun } from '../../src/features/imports/run/contract.ts'
import { rollUp } from '../../src/features/reports/roll-up/contract.ts'
import { prepares, runs, sends, sheetOf, typed } from '../world/imports.ts'
import { withProfile } from '../world/profile.ts'
import { realUnits, unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
let units: Record<string, string>

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  units = await unitTree(world, {
    name: 'Tỉnh',
    code: 'T',
    below: [
      { name: 'Sở Y tế', code: 'SYT' },
      { name: 'Sở Tư pháp', code: 'STP' },
    ],
  })
  officer = await world.account('administrator', { unitId: null })
})
afterAll(() => world.end())

const data = (folder: string) => join(resolve(import.meta.dirname, '../../../shared/data'), folder)

const filesBelow = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .sort()
  } catch {
    return []
  }
}

/** Takes a file through the steps as far as it goes; every stop is one sentence, never a fault of ours. */
const outcome = async (path: string): Promise<string> => {
  const { status, body } = await sends(officer, readFileSync(path), path)
  const told = (answer: { status: number; body: unknown }) => {
    const { error } = answer.body as { error?: { code: string; message: string } }
    expect([path, answer.status >= 500, error?.message ?? '']).toEqual([
      path,
      false,
      expect.stringMatching(/[.!]$/),
    ])
    return error?.code.split('.')[0] ?? 'none'
  }
  if (status !== 200) return told({ status, body })
  const params = { importId: body.importId }
  const chosen = await officer.answerTo(chooseImport, {
    params,
    body: {
      sheet: body.sheets[0]?.index ?? 0,
      defaultUnitId: units.Tỉnh ?? null,
      asOf: '2015-01-01',
      hierarchy: 'administrative',
    },
  })
  if (chosen.status !== 200) return told(chosen)
  const mapped = await officer.answerTo(changeMapping, { params, body: { columns: [] } })
  if (mapped.status !== 200) return told(mapped)
  const preview = await officer.answerTo(previewImport, { params })
  return preview.status === 200 ? 'previewed' : told(preview)
}

const outcomes = async (folder: string): Promise<Record<string, number>> => {
  const tally: Record<string, number> = {}
  const waiting = filesBelow(data(folder)).filter((path) => !/\.(md|txt|json|html?)$/i.test(path))
  // Several at a time, as several officers would: each file is read in a thread of its own.
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const result = await outcome(path)
      tally[result] = (tally[result] ?? 0) + 1
    }
  }
  await Promise.all([work(), work(), work()])
  return tally
}

const has = (folder: string) => filesBelow(data(folder)).length > 0

describe('real files', () => {
  test.skipIf(!has('spreadsheets-sheetjs'))(
    'every odd workbook is previewed or refused in one sentence',
    async () => {
      const tally = await outcomes('spreadsheets-sheetjs')
      // Most are figures without any list of people or units; a score are broken or encrypted on purpose.
      expect(tally).toEqual({ mapping: 182, previewed: 11, workbook: 26 })
    },
    240_000,
  )

  test.skipIf(!has('uk-organograms'))(
    'organograms of British offices are read',
    async () => {
      const tally = await outcomes('uk-organograms')
      expect(tally).toEqual({ mapping: 1, previewed: 83 })
    },
    240_000,
  )

  test.skipIf(!has('montgomery-county-staff'))(
    'a county’s staff file gives its 37 departments and 733 divisions',
    async () => {
      const [path = ''] = filesBelow(data('montgomery-county-staff')).filter((file) => file.endsWith('.csv'))
      const { body } = await sends(officer, readFileSync(path), 'montgomery.csv')
      expect(body.sheets[0]?.kind).toBe('units')
      const params = { importId: body.importId }
      await officer.ask(chooseImport, {
        params,
        body: { sheet: 0, hierarchy: 'administrative', asOf: '2015-01-01' },
      })
      await officer.ask(changeMapping, { params, body: { columns: [] } })
      const { counts } = await officer.ask(previewImport, { params })
      expect(counts).toMatchObject({ new: 37 + 733, rejected: 0 })
      expect((await runs(officer, body.importId)).counts).toMatchObject({ new: 770 })
      const again = await prepares(officer, readFileSync(path), {})
      expect((await officer.ask(previewImport, { params: { importId: again } })).counts).toMatchObject({
        same: 770,
        new: 0,
      })
    },
    240_000,
  )

  const vietnam = realUnits()
  test.skipIf(!vietnam)(
    'the units of Viet Nam before 2025: 63 provinces, 696 districts, 10,035 communes',
    async () => {
      const lines = (vietnam?.before ?? []).flatMap((province) => [
        [province.Code, province.FullName, ''],
        ...(province.District ?? []).flatMap((district) => [
          [`H${district.Code}`, district.FullName, province.Code],
          ...(district.Ward ?? []).map((ward) => [`X${ward.Code}`, ward.FullName, `H${district.Code}`]),
        ]),
      ])
      const csv = [['Mã đơn vị', 'Tên đơn vị', 'Mã đơn vị cấp trên'], ...lines]
        .map((line) => line.join(';'))
        .join('\n')
      const importId = await prepares(officer, csv, { kind: 'units', asOf: '2010-01-01' })
      const { counts } = await officer.ask(previewImport, { params: { importId } })
      expect(counts).toMatchObject({ rows: 63 + 696 + 10_035, new: 63 + 696 + 10_035, rejected: 0 })
      expect((await runs(officer, importId)).counts).toMatchObject({ new: 63 + 696 + 10_035 })
    },
    240_000,
  )

  test.skipIf(!has('naughty-strings'))(
    'naughty strings as names and places do no harm',
    async () => {
      const [path = ''] = filesBelow(data('naughty-strings')).filter((file) => file.endsWith('.json'))
      const strings = (JSON.parse(readFileSync(path, 'utf8')) as string[]).filter(
        (text) => !text.includes('\u0000'),
      )
      const rows = strings.map((text, at) => [`Nguyễn Văn ${at}`, text, text, text.slice(0, 40)])
      const importId = await prepares(
        officer,
        await sheetOf([['Họ và tên', 'Nơi đào tạo', 'Chức vụ', 'Mã cán bộ'], ...rows]),
        { defaultUnitId: units['Sở Y tế'] ?? null },
      )
      const { counts } = await officer.ask(previewImport, { params: { importId } })
      expect(counts.new + counts.rejected).toBeGreaterThan(400)
      expect((await runs(officer, importId)).state).toBe('done')
    },
    120_000,
  )
})

describe('what a file may not do', () => {
  test('a body of two gigabytes is refused before it is read', async () => {
    const cookie = officer.cookie
    const { port } = new URL(world.address)
    const answered = await new Promise<{ status: number; sent: number }>((resolve, reject) => {
      const asking = request({
        port,
        host: '127.0.0.1',
        path: '/api/imports',
        method: 'POST',
        headers: {
          cookie,
          origin: world.address,
          'content-type': 'application/octet-stream',
          'x-file-name': 'a.xlsx',
          'content-length': 2 * 1024 ** 3,
        },
      })
      let sent = 0
      asking.on('response', (response) => resolve({ status: response.statusCode ?? 0, sent }))
      asking.on('error', reject)
      sent += 1024
      asking.write(Buffer.alloc(1024))
    })
    expect(answered).toEqual({ status: 413, sent: 1024 })
  })

  test('something else than a file is refused in a sentence', async () => {
    const json = await officer.fetch('/api/imports', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect([json.status, await json.json()]).toMatchObject([415, { error: { code: 'import.no_file' } }])
  })

  test('formulas never leave: a text that begins like one comes back as a text', async () => {
    const rows = [
      ['Họ và tên', 'Ngày sinh', 'Nơi đào tạo'],
      ['Nguyễn Văn Công', '45/45/1980', '=HYPERLINK("http://x")'],
    ]
    const importId = await prepares(officer, await sheetOf(rows), { defaultUnitId: units['Sở Y tế'] ?? null })
    const response = await officer.fetch(`/api/imports/${importId}/rejected`)
    const { status, body } = await sends(officer, Buffer.from(await response.arrayBuffer()))
    expect(status).toBe(200)
    expect(JSON.stringify(body.sheets[0]?.sample)).toContain('=HYPERLINK')
  })

  test('a unit officer neither sees nor changes people of another branch', async () => {
    const there = typed(
      'Mã cán bộ | Họ và tên | Ngày sinh | Đơn vị\nB-77 | Lý Thị Xa | 3/4/1980 | Sở Tư pháp',
    )
    await runs(officer, await prepares(officer, await sheetOf(there)))
    const other = await world.account('unit-officer', { unitId: units['Sở Y tế'] ?? '' })
    const here = typed(
      'Mã cán bộ | Họ và tên | Ngày sinh | Đơn vị\nB-77 | Lý Thị Gần | 3/4/1980 | Sở Y tế\n | Lý Thị Xa | 3/4/1980 | Sở Y tế\n | Ai Đó | 1990 | Sở Tư pháp',
    )
    const importId = await prepares(other, await sheetOf(here))
    const preview = await other.ask(previewImport, { params: { importId }, query: { limit: 200 } })
    expect(preview.counts).toMatchObject({ new: 1, rejected: 2, duplicates: 0 })
    expect(preview.problems.map(({ rule }) => rule).sort()).toEqual(['staff-code.taken', 'unit.unknown'])
    const foreign = await officer.answerTo(showMapping, { params: { importId } })
    expect(foreign.status).toBe(200)
    expect((await other.answerTo(previewImport, { params: { importId: crypto.randomUUID() } })).status).toBe(
      404,
    )
  })

  test('an unknown unit is made below the default unit, if told to', async () => {
    const rows = typed(
      'Họ và tên | Ngày sinh | Đơn vị\nCao Văn Một | 3/4/1980 | Trạm Y tế Số 9\nCao Văn Hai | 5/6/1981 | Trạm Y tế Số 9',
    )
    const importId = await prepares(officer, await sheetOf(rows), { defaultUnitId: units['Sở Y tế'] ?? null })
    const params = { importId }
    const before = await officer.ask(previewImport, { params })
    expect(before.problems[0]).toMatchObject({ rule: 'unit.unknown', count: 2, aboutUnit: true })
    await officer.ask(correctImport, {
      params,
      body: { units: [{ named: 'Trạm Y tế Số 9', as: { create: true } }] },
    })
    expect((await officer.ask(previewImport, { params })).counts).toMatchObject({
      new: 2,
      newUnits: 1,
      rejected: 0,
    })
    expect((await runs(officer, importId)).counts).toMatchObject({ new: 2, newUnits: 1 })
  })

  test('an export that comes back unchanged changes nothing', async () => {
    const response = await officer.fetch(`/api/imports/export?unitId=${units['Sở Y tế']}&asOf=2016-01-01`)
    const exported = Buffer.from(await response.arrayBuffer())
    const importId = await prepares(officer, exported, { asOf: '2016-01-01' })
    const { counts, problems } = await officer.ask(previewImport, {
      params: { importId },
      query: { show: 'changed' },
    })
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(counts).toMatchObject({ new: 0, changed: 0, rejected: 0 })
    const { total } = await officer.ask(rollUp, {
      query: { unitId: units['Sở Y tế'] ?? '', hierarchy: 'administrative', asOf: '2016-01-01' },
    })
    expect(total.members).toBeGreaterThan(0)
    expect(counts.same).toBe(total.members)
  })

  test('a run that is stopped leaves nothing', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`Nguyễn Thị ${at}`, `C-${at}`])
    const importId = await prepares(officer, await sheetOf([['Họ và tên', 'Mã cán bộ'], ...rows]), {
      defaultUnitId: units['Sở Tư pháp'] ?? null,
    })
    const running = runs(officer, importId)
    for (let stopped = false; !stopped; ) {
      await new Promise((resolve) => setTimeout(resolve, 30))
      stopped = (await officer.answerTo(cancelRun, { params: { importId } })).status === 200
    }
    expect((await running).state).toBe('cancelled')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const kept = await world.database
      .selectFrom('person')
      .select('personId')
      .where('staffCode', '=', 'C-1')
      .execute()
    expect(kept).toEqual([])
  }, 60_000)
})
