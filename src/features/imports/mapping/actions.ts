import { type Mapping, mappingGaps } from '../../../domain/imports/mapping.ts'
import { guessMapping } from '../../../domain/imports/mapping-guess.ts'
import { convertRow } from '../../../domain/imports/packed-row.ts'
import { guessDateOrders } from '../../../domain/imports/reading-context.ts'
import { shapeOf } from '../../../domain/imports/shape.ts'
import { columnLetters, textAt, textOf } from '../../../domain/imports/sheet.ts'
import { conversionsOf, headingAt } from '../../../domain/imports/sheet-finding.ts'
import { isTarget, repeatable, sensitiveTargets, targetsOf } from '../../../domain/imports/target.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { prepare, refuseStale, requireChoice, requireImport } from '../actions.ts'
import { firstRowsOf } from '../sheet/store.ts'
import type { ImportRecord } from '../store.ts'
import { loadWords } from '../words/store.ts'
import { changeMapping, showMapping } from './contract.ts'
import { rememberedMapping, rememberMapping } from './store.ts'

const asLastTime = say('Như lần trước với tệp cùng dạng.', 'As the last time with a file of this shape.')
const byHand = say('Do bạn chọn.', 'Chosen by you.')
const sensitiveNotAllowed = say(
  'Tài khoản của bạn không được ghi thông tin cá nhân nhạy cảm; các cột đó sẽ bỏ qua.',
  'Your account may not write sensitive personal details; those columns are skipped.',
)

/** The table's heading and first rows, in letters as the officer chose to read them. */
export const loadTable = async (context: Pick<Context, 'database'>, found: ImportRecord) => {
  const { choice, sheet } = requireChoice(found)
  const raw = await firstRowsOf(context.database, found.importId, sheet.index)
  const rows = raw.map((row) => convertRow(row, { ...conversionsOf(sheet.legacy), ...choice.conversions }))
  const heading = headingAt(rows, sheet.merges, choice.firstRow, choice.lastRow)
  const below = rows.filter(({ number }) => number > choice.lastRow && number !== heading.numberingRow)
  const sample = (column: number) => below.map((row) => row.cells[column] ?? null)
  return { choice, sheet, heading, below, sample }
}

/** The mapping that holds: as confirmed, else as remembered for the shape, else as guessed. */
export const mappingOf = async (context: Context, found: ImportRecord) => {
  const table = await loadTable(context, found)
  const words = await loadWords(context.database)
  const { kind } = table.choice
  const guess = guessMapping(kind, table.heading.columns, table.sample, words)
  const shape = shapeOf(table.heading.columns.map(({ heading }) => heading))
  const remembered = found.mapping ? null : await rememberedMapping(context.database, kind, shape)
  const mapping: Mapping =
    found.mapping ?? remembered?.map((column) => ({ ...column, confidence: 1, reason: asLastTime })) ?? guess
  return { ...table, words, shape, mapping, dateOrders: guessDateOrders(mapping, table.sample) }
}

const show = async (context: Context, importId: string) => {
  const found = await requireImport(context, importId)
  const { choice, mapping, below, words } = await mappingOf(context, found)
  const samplesOf = (column: number) => {
    const filled = below.map((row) => textAt(row, column)).filter((text) => text !== '')
    return [...new Set(filled)].slice(0, 4).map((text) => text.slice(0, 80))
  }
  return {
    importId,
    revision: found.revision,
    confirmed: found.mapping !== null,
    columns: mapping.map((column) => ({
      ...column,
      heading: column.heading.slice(0, 300),
      letters: columnLetters(column.column),
      samples: samplesOf(column.column),
    })),
    gaps: mappingGaps(choice.kind, mapping).map(({ code, text }) => ({ code, text })),
    targets: Object.entries(targetsOf(choice.kind)).map(([code, name]) => ({
      code,
      name,
      sensitive: sensitiveTargets.has(code),
    })),
    levels: words.levels.map(({ code, names }) => ({ code, name: say(names[0] ?? code, names[1] ?? code) })),
    sensitive:
      choice.kind === 'units' || context.scope.allows('people.change-sensitive') ? null : sensitiveNotAllowed,
  }
}

type Chosen = InputOf<typeof changeMapping>['body']['columns']

const applied = (guess: Mapping, chosen: Chosen, kind: Parameters<typeof isTarget>[0]): Mapping => {
  const taken = new Set<string>()
  const wanted = new Map(chosen.map((column) => [column.column, column]))
  return guess.map((column) => {
    const choice = wanted.get(column.column)
    const target = choice === undefined ? column.target : choice.target
    const refuseIt = (vi: string, en: string) =>
      new Refused({
        ...refuse('mapping.invalid', say(vi, en)),
        fields: { [`columns.${column.column}`]: say(vi, en) },
      })
    if (target !== null && !isTarget(kind, target))
      throw refuseIt('Không có thông tin này để ghép.', 'A column cannot be taken for this.')
    if (target !== null && !repeatable.has(target)) {
      if (taken.has(target))
        throw refuseIt(
          `Hai cột cùng ghép vào “${targetsOf(kind)[target]?.vi}”. Hãy bỏ bớt một cột.`,
          `Two columns are taken for “${targetsOf(kind)[target]?.en}”. Leave one.`,
        )
      taken.add(target)
    }
    if (choice === undefined) return column
    const levelCode = target === 'level-tick' ? choice.levelCode : null
    if (target === column.target && levelCode === column.levelCode) return column
    return { ...column, target, levelCode, confidence: 1, reason: byHand }
  })
}

const targetsIn = (mapping: Mapping) =>
  Object.fromEntries(mapping.map(({ column, target }) => [`columns.${column}`, target]))

/** Confirms what each column is; files of the same shape will be read so from now on. */
export const map = async (context: Context, { params, body }: InputOf<typeof changeMapping>) => {
  const found = await requireImport(context, params.importId)
  const { mapping: before, choice, shape } = await mappingOf(context, found)
  const mapping = applied(before, body.columns, choice.kind)
  refuseStale(found, body.revision, targetsIn(before), targetsIn(mapping))
  const [gap] = mappingGaps(choice.kind, mapping)
  if (gap) throw new Refused(gap)
  await prepare(context, found, { mapping })
  await rememberMapping(context.database, choice.kind, shape, mapping)
  return show(context, params.importId)
}

/** The texts of the table's heading, column by column, for a workbook of rejected rows. */
export const headingTexts = (table: Awaited<ReturnType<typeof loadTable>>): string[] =>
  table.heading.columns.map(({ heading }) => textOf({ kind: 'text', value: heading, text: heading }))

export const routes = [
  answers(showMapping, (context: Context, { params }) => show(context, params.importId)),
  answers(changeMapping, map),
]
