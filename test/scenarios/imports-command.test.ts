import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command } from '../world/command.ts'
import { sends, sheetOf, typed } from '../world/imports.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type World } from '../world.ts'

let world: World
const path = (name: string) => join(world.operator.dataFolder, name)
const put = (name: string, content: string | Buffer) => {
  writeFileSync(path(name), content)
  return path(name)
}
const vuon = (...words: string[]) => command(world, 'import', ...words)

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  await unitTree(world, { name: 'Sở Y tế', code: 'SYT' })
})
afterAll(() => world.end())

const list = typed(`
Họ và tên | Ngày sinh | Trình độ | Ghi
Nguyễn Văn An | 1/2/1980 | Đại hocc | A-1
Trần Thị Bình | 3/4/1981 | Thạc sĩ | A-2
Trần Thị Bình | 1981 | Đại học | A-3
Lê Văn Hỏng | 45/45/1980 | Đại học | A-4
`)

describe('vuon import', () => {
  test('tells its options', async () => {
    const { code, out, err } = await vuon('--help')
    expect([code, err]).toEqual([0, ''])
    for (const flag of [
      '--kind',
      '--unit',
      '--as-of',
      '--hierarchy',
      '--sheet',
      '--mapping',
      '--corrections',
    ])
      expect(out).toContain(flag)
    for (const flag of ['--duplicates', '--rejected', '--preview', '--run', '--undo', '--json'])
      expect(out).toContain(flag)
  })

  test('shows the preview, takes mapping and corrections from files, runs, and undoes', async () => {
    const file = put('list.xlsx', await sheetOf(list, 'Cán bộ'))
    const mapping = put(
      'mapping.json',
      JSON.stringify({ columns: [{ column: 3, target: 'staff-code', levelCode: null }] }),
    )
    const corrections = put(
      'corrections.json',
      JSON.stringify({
        values: [{ column: 2, from: 'Đại hocc', to: 'Đại học' }],
        people: [{ row: 4, as: { verdict: 'another' } }],
      }),
    )
    const words = [file, '--unit', 'SYT', '--as-of', '2015-01-01', '--sheet', 'Cán bộ', '--kind', 'people']
    const seen = await vuon(...words, '--preview', '--run')
    expect([seen.code, seen.err]).toEqual([0, ''])
    expect(seen.out).toContain('new 2, changed 0, same 0, rejected rows 2')
    expect(seen.out).toContain('C “Đại hocc” × 1:')
    expect(seen.out).toContain('1 likely duplicate is not decided yet')
    expect(await world.database.selectFrom('person').select('personId').execute()).toEqual([])

    const refused = await vuon(...words, '--run')
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toContain('(import.duplicates_undecided)')

    const rejected = path('rejected.xlsx')
    const mended = ['--mapping', mapping, '--corrections', corrections, '--rejected', rejected]
    const ran = await vuon(...words, ...mended, '--run', '--json')
    expect([ran.code, ran.err]).toEqual([0, ''])
    const summary = JSON.parse(ran.out) as { importId: string; state: string; counts: object }
    expect(summary).toMatchObject({ state: 'done', counts: { new: 3, rejected: 1 } })
    const codes = await world.database.selectFrom('person').select('staffCode').orderBy('staffCode').execute()
    expect(codes.map(({ staffCode }) => staffCode)).toEqual(['A-1', 'A-2', 'A-3'])
    const officer = await world.account('administrator')
    const back = await sends(officer, readFileSync(rejected), 'rejected.xlsx')
    expect(back.body.sheets[0]?.sample.map(({ cells }) => cells[0])).toEqual(['Họ và tên', 'Lê Văn Hỏng'])

    const undone = await vuon('--undo', summary.importId)
    expect([undone.code, undone.err]).toEqual([0, ''])
    expect(undone.out).toContain(' undone: ')
    expect(await world.database.selectFrom('person').select('personId').execute()).toEqual([])
  }, 60_000)

  test('decides all likely duplicates at once', async () => {
    const file = put('short.csv', list.map((row) => row.slice(0, 3).join(';')).join('\n'))
    const ran = await vuon(
      file,
      '--unit',
      'SYT',
      '--duplicates',
      'same',
      '--run',
      '--hierarchy',
      'administrative',
    )
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(ran.out).toContain('done: new 1,')
  })

  test.each([
    ['a file that is not there', ['none.xlsx'], 1, '(command.no_file)'],
    ['a unit that is not there', ['FILE', '--unit', 'X'], 1, '(unit.not_found)'],
    ['a sheet that is not there', ['FILE', '--sheet', 'X'], 1, 'Its sheets: list'],
    ['a day that is none', ['FILE', '--as-of', '31/02'], 1, 'asOf'],
    ['a mapping that is not there', ['FILE', '--mapping', 'none.json'], 1, '(command.file_unreadable)'],
    ['a mapping of another form', ['FILE', '--mapping', 'BAD'], 1, 'columns'],
    ['corrections of another form', ['FILE', '--corrections', 'BAD'], 1, 'values'],
    ['an import that is not there', ['--undo', crypto.randomUUID()], 1, '(import.not_found)'],
    ['a kind that is none', ['FILE', '--kind', 'x'], 2, '--kind'],
    ['a rule that is none', ['FILE', '--duplicates', 'ask'], 2, '--duplicates'],
  ])('%s is a sentence on standard error', async (_name, words, expected, told) => {
    const file = put('list.csv', list.map((row) => row.join(';')).join('\n'))
    const bad = put('bad.json', '{"columns":1,"values":1}')
    const { code, out, err } = await vuon(...words.map((word) => ({ FILE: file, BAD: bad })[word] ?? word))
    expect([code, out]).toEqual([expected, ''])
    expect(err).toContain(told)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
