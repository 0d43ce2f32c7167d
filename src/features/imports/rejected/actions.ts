import { correctRow } from '../../../domain/imports/correction.ts'
import { convertRow } from '../../../domain/imports/packed-row.ts'
import { problemLine } from '../../../domain/imports/problem.ts'
import { textsOf } from '../../../domain/imports/sheet.ts'
import { say } from '../../../domain/language/say.ts'
import { answers, Download } from '../../../kit/http/route.ts'
import { workbookStream } from '../../../kit/workbook/write.ts'
import type { Context } from '../../access/context.ts'
import { requireImport } from '../actions.ts'
import { loadTable } from '../mapping/actions.ts'
import { lookAt } from '../preview/actions.ts'
import { readFile } from '../reading/actions.ts'
import { rowsOf } from '../sheet/store.ts'
import { rejectedRows } from './contract.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const reason = say('Lý do không nhận', 'Why it was rejected')
const row = say('Dòng', 'Row')
const sheetName = say('Dòng không nhận', 'Rejected rows')

/** The rejected rows as corrected so far, under the headings of their file, with the reasons beside them. */
const download = async (context: Context, importId: string) => {
  const { database, language } = context
  const found = await requireImport(context, importId)
  const { heading, choice } = await loadTable(context, found)
  // Once the import is written, rows that only the registry could reject are known no more; the others are.
  const { rejected } =
    found.state === 'done' || found.state === 'undone'
      ? await readFile(context, found)
      : await lookAt(context, found)
  async function* rows() {
    for await (const batch of rowsOf(database, importId, choice.sheet)) {
      for (const raw of batch) {
        const problems = rejected.get(raw.number)
        if (!problems) continue
        const texts = textsOf(correctRow(convertRow(raw, choice.conversions), found.corrections))
        const cells = heading.columns.map(({ column }) => texts[column] ?? '')
        const reasons = problems.filter(({ severity }) => severity === 'error')
        yield [...cells, reasons.map((problem) => problemLine(problem, language)).join('\n'), raw.number]
      }
    }
  }
  const columns = [
    ...heading.columns.map((column) => ({ header: column.heading, width: 18 })),
    { header: reason[language], width: 70, look: { wrap: true } },
    { header: row[language], width: 8 },
  ]
  const content = workbookStream([{ name: sheetName[language], columns, rows: rows() }])
  return new Download(`${sheetName[language]} - ${found.fileName.replace(/\.\w+$/, '')}.xlsx`, xlsx, content)
}

export const routes = [
  answers(rejectedRows, (context: Context, { params }) => download(context, params.importId)),
]
