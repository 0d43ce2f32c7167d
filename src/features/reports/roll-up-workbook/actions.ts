import { rollUpSheet, type SheetRow } from '../../../domain/reports/roll-up-sheet.ts'
import { answers, Download } from '../../../kit/http/route.ts'
import { workbookStream } from '../../../kit/workbook/write.ts'
import type { Context } from '../../access/context.ts'
import { hierarchyName } from '../columns/store.ts'
import { makeRollUp, type RollUpQuery } from '../roll-up/actions.ts'
import { rollUpWorkbook } from './contract.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The table as it is seen: below each open unit its own parts, one step further in. */
const rowsAsSeen = async (context: Context, query: RollUpQuery, open: ReadonlySet<string>) => {
  const top = await makeRollUp(context, query)
  const below = async (parts: typeof top.parts, depth: number): Promise<SheetRow[]> => {
    const rows: SheetRow[] = []
    for (const row of parts) {
      rows.push({ row, depth })
      if (row.part === 'direct' || !row.hasChildren || !open.has(row.unitId)) continue
      const inside = await makeRollUp(context, {
        ...query,
        unit: undefined,
        unitId: row.unitId,
        asOf: top.asOf,
      })
      rows.push(...(await below(inside.parts, depth + 1)))
    }
    return rows
  }
  return { top, rows: [{ row: top.total, depth: 0 }, ...(await below(top.parts, 1))] }
}

const makeWorkbook = async (context: Context, query: RollUpQuery & { open?: string | undefined }) => {
  const { top, rows } = await rowsAsSeen(context, query, new Set(query.open?.split(',') ?? []))
  const hierarchy = await hierarchyName(context.database, top.hierarchy)
  const sheet = rollUpSheet({ ...top, hierarchy, rows }, context.language)
  const content = workbookStream([
    {
      name: sheet.name,
      above: [
        [{ value: `${sheet.name} – ${top.total.name}`, look: { bold: true, size: 14 } }],
        ...sheet.about.map(([what, said]) => [{ value: `${what}: ${said}`, look: { italic: true } }]),
        [],
      ],
      columns: sheet.heads.map((header, index) => ({ header, width: index === 0 ? 52 : 13 })),
      frozenColumns: 1,
      rows: sheet.lines.map(({ depth, name, code, numbers }) => [
        { value: name, look: { indent: depth, bold: depth === 0, border: true } },
        { value: code, look: { bold: depth === 0, border: true } },
        ...numbers.map((value) => ({ value, look: { format: '#,##0', bold: depth === 0, border: true } })),
      ]),
    },
  ])
  return new Download(`${sheet.name} ${top.asOf}.xlsx`, xlsx, content)
}

export const routes = [answers(rollUpWorkbook, (context: Context, { query }) => makeWorkbook(context, query))]
