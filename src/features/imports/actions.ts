import type { ImportState } from '../../domain/imports/import-state.ts'
import { columnLetters, textOf } from '../../domain/imports/sheet.ts'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { refusalToOverwrite } from '../../domain/people/changed-meanwhile.ts'
import type { InputOf } from '../../kit/http/contract.ts'
import { answers } from '../../kit/http/route.ts'
import type { Context } from '../access/context.ts'
import { listImports, showImport } from './contract.ts'
import { homesOf } from './places/store.ts'
import { firstRowsOf } from './sheet/store.ts'
import { findImport, type ImportRecord, keepPrepared, listImportsOf, settleInterrupted } from './store.ts'

const notFound = refuse(
  'import.not_found',
  say('Không có lần nhập này. Hãy kiểm tra lại đường dẫn.', 'There is no such import. Check the link.'),
  404,
)

const notNow = refuse(
  'import.not_open',
  say(
    'Lần nhập này đang chạy, đã chạy xong, hoặc vừa được sửa ở nơi khác. Hãy tải lại trang.',
    'This import is running, has run, or was just changed elsewhere. Load the page again.',
  ),
  409,
)

/** The import that the reader may see; one whose run has died is told so first. */
export const requireImport = async (context: Context, importId: string): Promise<ImportRecord> => {
  const found = await findImport(context.database, context, importId)
  if (!found) throw new Refused(notFound)
  if (found.state !== 'running') return found
  await settleInterrupted(context.database, importId)
  return (await findImport(context.database, context, importId)) ?? found
}

/** States in which an import may still be prepared and run. */
export const openStates: readonly ImportState[] = ['open', 'cancelled', 'interrupted', 'refused']

type Said = Readonly<Record<string, unknown>>

/** Refuses to overwrite what somebody else has prepared since: `present` and `wanted` by the fields of the form. */
export const refuseStale = (
  { revision }: ImportRecord,
  seen: number | undefined,
  present: Said = {},
  wanted: Said = {},
): void => {
  const stale = seen === undefined ? null : refusalToOverwrite(present, wanted, { seen, present: revision })
  if (stale) throw new Refused(stale)
}

/** Keeps what was prepared, or refuses where the import is not open any more. */
export const prepare = async (
  context: Context,
  found: ImportRecord,
  prepared: Parameters<typeof keepPrepared>[2],
): Promise<void> => {
  if (!(await keepPrepared(context.database, found, prepared))) throw new Refused(notNow)
}

/** The import with its choice made; refuses where that step is still to come. */
export const requireChoice = (found: ImportRecord) => {
  const chosen = found.choice
  const sheet = found.sheets.find(({ index }) => index === chosen?.sheet)
  if (chosen && sheet) return { choice: chosen, sheet }
  throw new Refused(
    refuse(
      'import.choose_first',
      say(
        'Chưa chọn trang tính và dòng tiêu đề. Hãy làm bước Chọn trước.',
        'The sheet and its heading are not chosen yet. Do the first step.',
      ),
      409,
    ),
  )
}

/** The step at which one goes on with the import. */
const stepOf = ({ state, choice, mapping }: ImportRecord) => {
  if (state === 'done' || state === 'running' || state === 'undone') return 'run' as const
  if (!choice) return 'choose' as const
  return mapping ? ('preview' as const) : ('map' as const)
}

/** The import as lists and pages show it. */
export const summaryOf = (found: ImportRecord) => ({
  importId: found.importId,
  kind: found.kind,
  state: found.state,
  fileName: found.fileName,
  accountName: found.accountName,
  recordedAt: found.recordedAt.toISOString(),
  ranAt: found.ranAt?.toISOString() ?? null,
  undoneAt: found.undoneAt?.toISOString() ?? null,
  counts: found.counts,
  progress: found.progress,
  refusal: found.refusal,
  revision: found.revision,
  step: stepOf(found),
})

const sampleRowsMax = 30
const sampleColumnsMax = 60
const sampleLettersMax = 200

/** The import with its sheets and their first rows, as the file has them. */
export const describeImport = async (context: Context, importId: string) => {
  const found = await requireImport(context, importId)
  const sheets = await Promise.all(
    found.sheets.slice(0, 50).map(async ({ merges: _merges, ...sheet }) => {
      const rows = await firstRowsOf(context.database, importId, sheet.index)
      const cells = (row: (typeof rows)[number]) =>
        row.cells.slice(0, sampleColumnsMax).map((cell) => textOf(cell).slice(0, sampleLettersMax))
      return {
        ...sheet,
        legacy: sheet.legacy.map((one) => ({ ...one, letters: columnLetters(one.column) })),
        sample: rows.slice(0, sampleRowsMax).map((row) => ({ number: row.number, cells: cells(row) })),
      }
    }),
  )
  const { everything, unitIds } = context.scope.reach('imports.run')
  const homeUnits = everything ? [] : await homesOf(context.database, unitIds)
  return { ...summaryOf(found), choice: found.choice, sheets, homeUnits }
}

const list = async (context: Context, { query }: InputOf<typeof listImports>) => {
  const found = await listImportsOf(context.database, context, query.limit)
  for (const one of found) {
    if (one.state === 'running') await settleInterrupted(context.database, one.importId)
  }
  const settled = found.some(({ state }) => state === 'running')
    ? await listImportsOf(context.database, context, query.limit)
    : found
  return { imports: settled.map(summaryOf) }
}

export const overview = [
  answers(listImports, list),
  answers(showImport, (context: Context, { params }) => describeImport(context, params.importId)),
]
