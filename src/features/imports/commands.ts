import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { duplicateRules } from '../../domain/imports/import-state.ts'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import type { CommandAnswer, CommandLine } from '../../kit/command-line.ts'
import type { InputOf } from '../../kit/http/contract.ts'
import { readInput } from '../../kit/http/input.ts'
import type { Context } from '../access/context.ts'
import { findUnitByCode } from '../units/store.ts'
import { requireImport, summaryOf } from './actions.ts'
import { choose } from './choice/actions.ts'
import { chooseImport } from './choice/contract.ts'
import { correct } from './corrections/actions.ts'
import { correctImport } from './corrections/contract.ts'
import { map } from './mapping/actions.ts'
import { changeMapping } from './mapping/contract.ts'
import { previewFor } from './preview/actions.ts'
import { downloadRejected } from './rejected/actions.ts'
import { runToEnd } from './run/actions.ts'
import { undo } from './undoing/actions.ts'
import { takeFile } from './upload/actions.ts'

type Options = Readonly<Record<string, string | undefined>>

const refusal = (code: string, vi: string, en: string) => new Refused(refuse(code, say(vi, en)))

/** What a file of the command line holds as JSON. */
const jsonIn = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw refusal(
      'command.file_unreadable',
      `Không đọc được tệp JSON ${path}.`,
      `${path} cannot be read as JSON.`,
    )
  }
}

const sheetNamed = (found: Awaited<ReturnType<typeof takeFile>>, wanted: string | undefined) => {
  const sheet = found.sheets.find(({ name, hidden }) => (wanted === undefined ? !hidden : name === wanted))
  if (sheet ?? (wanted === undefined && found.sheets[0])) return sheet ?? found.sheets[0]
  const names = found.sheets.map(({ name }) => name).join(', ')
  throw refusal(
    'command.no_sheet',
    `Tệp không có trang tính “${wanted}”. Các trang tính: ${names}.`,
    `The file has no sheet “${wanted}”. Its sheets: ${names}.`,
  )
}

const unitCoded = async ({ database, today }: Context, { unit, asOf = today, hierarchy }: Options) => {
  if (unit === undefined) return null
  const unitId = await findUnitByCode(database, unit, asOf, hierarchy)
  if (unitId !== null) return unitId
  throw refusal(
    'unit.not_found',
    `Không có đơn vị mã ${unit} vào ngày ${asOf}.`,
    `No unit has the code ${unit} on ${asOf}.`,
  )
}

/** The steps before the run, as on the web: choose, map, correct. Returns the import's id. */
const prepareFile = async (context: Context, path: string, options: Options): Promise<string> => {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw refusal(
      'command.no_file',
      `Không có tệp ${path}. Hãy kiểm tra lại đường dẫn.`,
      `There is no file ${path}. Check the path.`,
    )
  const content = createReadStream(path)
  const found = await takeFile(context, {
    name: basename(path),
    mediaType: 'application/octet-stream',
    content,
  })
  const params = { importId: found.importId }
  const { kind, hierarchy, asOf } = options
  const body = readInput(chooseImport.body, {
    sheet: sheetNamed(found, options.sheet)?.index ?? 0,
    defaultUnitId: await unitCoded(context, options),
    kind,
    hierarchy,
    asOf,
  }) as InputOf<typeof chooseImport>['body']
  await choose(context, { params, query: undefined, body })
  const columns = options.mapping === undefined ? { columns: [] } : jsonIn(options.mapping)
  const mapping = readInput(changeMapping.body, columns) as InputOf<typeof changeMapping>['body']
  await map(context, { params, query: undefined, body: mapping })
  if (options.corrections !== undefined) {
    const mended = readInput(correctImport.body, jsonIn(options.corrections)) as InputOf<
      typeof correctImport
    >['body']
    await correct(context, { params, query: undefined, body: mended })
  }
  const duplicates = duplicateRules.find((rule) => rule === options.duplicates)
  if (duplicates) {
    const body = readInput(correctImport.body, { duplicates }) as InputOf<typeof correctImport>['body']
    await correct(context, { params, query: undefined, body })
  }
  return found.importId
}

/** Writes the rows that were not imported into a workbook, where one is asked for. */
const writeRejected = async (context: Context, importId: string, path: string | undefined) => {
  if (path === undefined) return
  const { content } = await downloadRejected(context, importId)
  await pipeline(content, createWriteStream(path))
}

const counted = (counts: NonNullable<ReturnType<typeof summaryOf>['counts']>, vi: boolean): string =>
  vi
    ? `mới ${counts.new}, thay đổi ${counts.changed}, như cũ ${counts.same}, không nhận ${counts.rejected} dòng`
    : `new ${counts.new}, changed ${counts.changed}, same ${counts.same}, rejected rows ${counts.rejected}`

const previewed = async (context: Context, importId: string): Promise<CommandAnswer> => {
  const preview = await previewFor(context, {
    params: { importId },
    query: { offset: 0, limit: 50 },
    body: undefined,
  })
  const problems = preview.problems.map(
    ({ letters, value, count, text }) => `  ${letters} “${value}” × ${count}: ${text[context.language]}`,
  )
  const refusal = preview.refusal ? [preview.refusal[context.language]] : []
  return {
    json: preview,
    lines: [`${importId}: ${counted(preview.counts, context.language === 'vi')}`, ...problems, ...refusal],
  }
}

const done = (context: Context, summary: ReturnType<typeof summaryOf>): CommandAnswer => {
  const told = summary.counts ? counted(summary.counts, context.language === 'vi') : ''
  return { json: summary, lines: [`${summary.importId} ${summary.state}: ${told}`] }
}

const run = async (context: Context, options: Options, path: string | undefined): Promise<CommandAnswer> => {
  if (options.undo !== undefined) {
    const { importId } = readInput(chooseImport.params, { importId: options.undo }) as { importId: string }
    return done(context, await undo(context, importId))
  }
  if (path === undefined)
    throw refusal('command.no_file', 'Hãy ghi tên tệp cần nhập.', 'Name the file to import.')
  const importId = await prepareFile(context, path, options)
  // Options without a value arrive as true; only their presence counts. Nothing is written unless asked for.
  if (!options.run || options.preview) {
    await writeRejected(context, importId, options.rejected)
    return previewed(context, importId)
  }
  await runToEnd(context, importId)
  await writeRejected(context, importId, options.rejected)
  return done(context, summaryOf(await requireImport(context, importId)))
}

/** `vuon import`: the same four steps as on the web. */
export const commands: readonly CommandLine<Context>[] = [
  {
    name: 'import',
    summary: say(
      'Nhập danh sách từ bảng tính; chỉ xem trước nếu không có --run',
      'Import a spreadsheet; without --run only the preview is shown',
    ),
    argument: '[file]',
    options: [
      {
        flags: '--kind <kind>',
        summary: say('people hoặc units', 'people or units'),
        choices: ['people', 'units'],
      },
      { flags: '--unit <code>', summary: say('Mã đơn vị mặc định', 'Code of the default unit') },
      {
        flags: '--as-of <day>',
        summary: say('Có mặt từ ngày (2015-08-27)', 'Members from this day (2015-08-27)'),
      },
      { flags: '--hierarchy <code>', summary: say('Hệ thống', 'Hierarchy'), fallback: 'administrative' },
      { flags: '--sheet <name>', summary: say('Tên trang tính', 'Name of the sheet') },
      { flags: '--mapping <file>', summary: say('Tệp JSON ghép cột', 'JSON file that maps columns') },
      { flags: '--corrections <file>', summary: say('Tệp JSON sửa giá trị', 'JSON file of corrections') },
      {
        flags: '--duplicates <rule>',
        summary: say(
          'Người có thể trùng: another (người khác), same (một người), skip (để lại); không ghi thì không chạy',
          'Likely duplicates: another (other people), same (one person), skip (leave out); else nothing is run',
        ),
        choices: ['another', 'same', 'skip'],
      },
      {
        flags: '--rejected <file>',
        summary: say('Ghi các dòng không nhận ra tệp .xlsx', 'Write the rejected rows to this .xlsx file'),
      },
      { flags: '--preview', summary: say('Chỉ xem trước', 'Only preview') },
      { flags: '--run', summary: say('Ghi vào hệ thống', 'Write into the registry') },
      { flags: '--undo <id>', summary: say('Hoàn tác lần nhập', 'Take an import back') },
    ],
    run,
  },
]
