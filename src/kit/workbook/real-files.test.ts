import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { Refused } from '../../domain/language/refusal.ts'
import { readWorkbook } from './read.ts'

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const odd = `${data}spreadsheets-sheetjs/`
const hasData = existsSync(odd)

type Reading = { answer: string; sheets: number; filled: number; box: number }

/** Reads a file as far as it goes. `box` is what the reference counts: used rows × used columns, per sheet. */
const readAll = async (path: string): Promise<Reading> => {
  const reading: Reading = { answer: 'read', sheets: 0, filled: 0, box: 0 }
  const boxes = new Map<number, [rows: number, columns: number]>()
  try {
    for await (const part of readWorkbook(path, path)) {
      if (part.type === 'sheet') reading.sheets += 1
      if (part.type !== 'rows') continue
      for (const row of part.rows) {
        const [, columns] = boxes.get(part.sheet) ?? [0, 0]
        boxes.set(part.sheet, [row.index + 1, Math.max(columns, row.cells.length)])
        reading.filled += row.cells.filter((cell) => cell.kind !== 'empty').length
      }
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    expect(error.refusal.text.vi).toMatch(/\.$/)
    expect(error.refusal.text.en).toMatch(/\.$/)
    reading.answer = error.refusal.code
  }
  for (const [rows, columns] of boxes.values()) reading.box += rows * columns
  return reading
}

/** Two readers at a time: each is a thread of its own. */
const readMany = async (paths: readonly string[]): Promise<Map<string, Reading>> => {
  const readings = new Map<string, Reading>()
  const waiting = [...paths]
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      readings.set(path, await readAll(path))
    }
  }
  await Promise.all([work(), work()])
  return readings
}

const filesOf = (folder: string, wanted: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted.test(name))
    .map((name) => `${folder}${name}`)
    .sort()

const sheetFile = /\.(xls[xmb]?|ods|fods|slk|dif|csv|numbers)$|minimal_112\.tsv$/i

/** Where we and the reference differ, and why that is right. */
const expectedDifferences: Readonly<Record<string, string>> = {
  'BlankSheetTypes.xls': 'the reference counts the sheet of a chart; it has no rows',
  'BlankSheetTypes.xlsm': 'the reference counts the sheets of a chart and of a dialog; they have no rows',
  'sheet_visibility_strict.xlsx': 'a strict workbook, which the reference does not understand',
  'biff5/phonetic_text.xls': 'the reference stumbles over a record of phonetic text',
  'phpexcel_bad_cfb_dir.xls': 'the reference refuses the faulty directory of the inner disk',
  'pivot_table_named_range.xlsx': 'the reference stumbles over the pivot table',
  'wtf_path.xlsx': 'the reference looks for the parts in their usual places only',
  'xlsx-stream-d-date-cell.xlsx': 'the reference stumbles over the styles',
}

describe.skipIf(!hasData)('real files', () => {
  test('every odd workbook reads with the counts of the reference or is refused in a sentence', async () => {
    const reference = new Map(
      readFileSync(`${odd}reference_open.tsv`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split('\t') as [string, string]),
    )
    const readings = await readMany(filesOf(odd, sheetFile))
    const differences: string[] = []
    for (const [path, { answer, sheets, filled, box }] of readings) {
      const name = path.slice(odd.length)
      const said = reference.get(name)
      const counts = /sheets=(\d+) cells=(\d+)/.exec(said ?? '')
      const [sheetsSaid, cellsSaid] = [Number(counts?.[1]), Number(counts?.[2])]
      const isAgreed = said?.startsWith('fail')
        ? answer === 'workbook.encrypted' && said.includes('encrypted')
        : answer === 'read' && (!counts || (sheets === sheetsSaid && filled <= cellsSaid && box <= cellsSaid))
      const isRefusedRightly = name.endsWith('.numbers') && answer === 'workbook.unknown_kind'
      const isExpected = name in expectedDifferences && answer === 'read'
      if (isAgreed || isRefusedRightly || isExpected) continue
      differences.push(
        `${name}\tours: ${answer} ${sheets} sheets ${filled} cells box ${box}\treference: ${said}`,
      )
    }
    expect(readings.size).toBe(216)
    expect(differences.join('\n')).toBe('')
  }, 480_000)

  test('one workbook saved in many formats has the same filled cells in each', async () => {
    const families = [
      ['AutoFilter.xls', 'AutoFilter.xlsx', 'AutoFilter.ods'],
      ['1904/1904.xls', '1904/1904.xlsx', '1904/1904.xlsb', '1904/1904.ods', '1904/1904.slk'],
      ['ErrorTypes.xls', 'ErrorTypes.xlsx', 'ErrorTypes.csv', 'ErrorTypes.dif', 'ErrorTypes.slk'],
      [
        'crlf/crlf.xls',
        'crlf/crlf.xlsx',
        'crlf/crlf.xlsb',
        'crlf/crlf.ods',
        'crlf/crlf.fods',
        'crlf/crlf.csv',
      ],
      ['rich_text_stress.xls', 'rich_text_stress.xlsx', 'rich_text_stress.ods'],
      ['sheet_visibility.xls', 'sheet_visibility.xlsx', 'sheet_visibility.ods'],
    ]
    const readings = await readMany(families.flat().map((name) => odd + name))
    for (const family of families) {
      const counts = family.map((name) => readings.get(odd + name)?.filled)
      expect(counts, family.join(' ')).toEqual(counts.map(() => counts[0]))
      expect(counts[0]).toBeGreaterThan(0)
    }
  }, 120_000)

  test('the fonts of an old workbook are those of the same workbook saved anew', async () => {
    const fontsOf = async (name: string): Promise<string[]> => {
      const fonts: string[] = []
      for await (const part of readWorkbook(odd + name, name)) {
        if (part.type !== 'rows') continue
        for (const { index, cells } of part.rows) {
          for (const [column, cell] of cells.entries()) {
            if (cell.kind === 'text') fonts.push(`${part.sheet} ${index},${column} ${cell.font}`)
          }
        }
      }
      return fonts
    }
    for (const name of ['AutoFilter', 'issue2717/issue2717', 'named_ranges_2011', 'sheet_visibility']) {
      const old = await fontsOf(`${name}.xls`)
      expect(old.length).toBeGreaterThan(1)
      expect(old, name).toEqual(await fontsOf(`${name}.xlsx`))
    }
  }, 60_000)

  test('the organograms of British departments read, every line as a row', async () => {
    const folder = `${data}uk-organograms/`
    const files = filesOf(folder, /\.csv$/)
    const readings = await readMany(files)
    const bad = [...readings].filter(([, reading]) => reading.answer !== 'read' || reading.filled === 0)
    expect(bad).toEqual([])
    expect(files.length).toBeGreaterThan(70)
  }, 120_000)

  test('the staff of Montgomery County reads whole', async () => {
    const path = `${data}montgomery-county-staff/employee_salaries.csv`
    let rows = 0
    const widths = new Set<number>()
    for await (const part of readWorkbook(path, 'employee_salaries.csv')) {
      if (part.type !== 'rows') continue
      rows += part.rows.length
      for (const row of part.rows) widths.add(row.cells.length)
    }
    expect(rows).toBe(readFileSync(path, 'utf8').trim().split(/\r?\n/).length)
    expect(Math.max(...widths)).toBe(readFileSync(path, 'utf8').split('\n')[0]?.split(',').length)
  }, 60_000)
})
