import { correctRow } from '../../../domain/imports/correction.ts'
import { convertRow } from '../../../domain/imports/packed-row.ts'
import { type RejectionReason, reasonLine, reasonsIn } from '../../../domain/imports/problem.ts'
import { textsOf } from '../../../domain/imports/sheet.ts'
import { say } from '../../../domain/language/say.ts'
import { answers, Download } from '../../../kit/http/route.ts'
import { workbookStream, xlsxType } from '../../../kit/workbook/write.ts'
import type { Context } from '../../access/context.ts'
import { requireImport } from '../actions.ts'
import { loadTable } from '../mapping/actions.ts'
import { lookAt } from '../preview/actions.ts'
import { rowsOf } from '../sheet/store.ts'
import type { ImportRecord } from '../store.ts'
import { rejectedRows } from './contract.ts'
import { keptRejections } from './store.ts'

const reason = say('Lý do không nhận', 'Why it was rejected')
const row = say('Dòng', 'Row')
const sheetName = say('Dòng không nhận', 'Rejected rows')

/** Once the import is written only the run can tell what the registry said against a row; it kept that. */
const reasonsByRow = async (
  context: Context,
  found: ImportRecord,
): Promise<Map<number, RejectionReason[]>> => {
  if (found.state === 'done' || found.state === 'undone')
    return keptRejections(context.database, found.importId)
  const { rejected } = await lookAt(context, found)
  return new Map([...rejected].map(([row, problems]) => [row, reasonsIn(problems)]))
}

/** The rejected rows as corrected so far, under the headings of their file, with the reasons beside them. */
export const downloadRejected = async (context: Context, importId: string) => {
  const { database, language } = context
  const found = await requireImport(context, importId)
  const { heading, choice } = await loadTable(context, found)
  const rejected = await reasonsByRow(context, found)
  async function* rows() {
    for await (const batch of rowsOf(database, importId, choice.sheet)) {
      for (const raw of batch) {
        const reasons = rejected.get(raw.number)
        if (!reasons) continue
        const texts = textsOf(correctRow(convertRow(raw, choice.conversions), found.corrections))
        const cells = heading.columns.map(({ column }) => texts[column] ?? '')
        yield [...cells, reasons.map((reason) => reasonLine(reason, language)).join('\n'), raw.number]
      }
    }
  }
  const columns = [
    ...heading.columns.map((column) => ({ header: column.heading, width: 18 })),
    { header: reason[language], width: 70, look: { wrap: true } },
    { header: row[language], width: 8 },
  ]
  const content = workbookStream([{ name: sheetName[language], columns, rows: rows() }])
  return new Download(
    `${sheetName[language]} - ${found.fileName.replace(/\.\w+$/, '')}.xlsx`,
    xlsxType,
    content,
  )
}

export const routes = [
  answers(rejectedRows, (context: Context, { params }) => downloadRejected(context, params.importId)),
]
