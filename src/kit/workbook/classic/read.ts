import { type CellObject, read, set_cptable, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { type Cell, emptyCell, type MergedRange, type WorkbookKind } from '../cell.ts'
import type { Outbox } from '../outbox.ts'
import { refuseWith, workbookRefusal } from '../refusals.ts'
import { toCell } from './cell.ts'
import { type FontTable, readFonts } from './fonts.ts'

/** The first record of a workbook stream of Excel 97 and later, whose texts need no code page. */
const unicodeBook = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06])

/** The code pages take a quarter of a second to load: only for the formats that write texts in them. */
const loadCodepages = async (file: Buffer, kind: WorkbookKind): Promise<void> => {
  const isNeeded = kind === 'slk' || kind === 'dif' || (kind === 'xls' && !file.includes(unicodeBook))
  if (isNeeded) set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
}

const open = (file: Buffer, rowsMax: number): WorkBook => {
  try {
    return read(file, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
      cellDates: false,
      sheetRows: rowsMax + 1,
      dateNF: 'dd/mm/yyyy',
      UTC: true,
    })
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    return refuseWith(isLocked ? workbookRefusal.encrypted() : workbookRefusal.broken(), error)
  }
}

const mergesOf = (sheet: WorkSheet): MergedRange[] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))

const hiddenColumnsOf = (sheet: WorkSheet): number[] =>
  (sheet['!cols'] ?? []).flatMap((column, index) => (column?.hidden ? [index] : []))

const rowsOf = (sheet: WorkSheet): readonly (readonly (CellObject | undefined)[] | undefined)[] =>
  sheet['!data'] ?? []

type SheetContext = { readonly is1904: boolean; readonly fonts: FontTable | undefined }

const sendRows = async (sheet: WorkSheet, { is1904, fonts }: SheetContext, outbox: Outbox): Promise<void> => {
  const rows = rowsOf(sheet)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]
    if (!row) continue
    const cells: Cell[] = []
    let filled = 0
    row.forEach((source, column) => {
      if (!source || column >= outbox.limits.columnsMax) return
      const cell = toCell(source, is1904)
      if (cell.kind === 'empty') return
      while (cells.length < column) cells.push(emptyCell)
      const font = fonts?.get(`${index},${column}`)
      cells.push(font === undefined ? cell : { ...cell, font })
      filled += 1
    })
    if (outbox.add(index, sheet['!rows']?.[index]?.hidden ?? false, cells, filled)) await outbox.drain()
  }
}

/** Sheets of charts, macros and dialogs hold no rows of data. */
const isWorksheet = (sheet: WorkSheet): boolean => sheet['!type'] === undefined || sheet['!type'] === 'sheet'

/**
 * Reads the older and the free formats by SheetJS, which loads the whole workbook: the limits on bytes,
 * the thread's heap and the clock are what bounds it.
 */
export const readClassic = async (file: Buffer, kind: WorkbookKind, outbox: Outbox): Promise<void> => {
  await loadCodepages(file, kind)
  const workbook = open(file, outbox.limits.rowsMax)
  const is1904 = workbook.Workbook?.WBProps?.date1904 ?? false
  const fonts = kind === 'xls' ? readFonts(file) : []
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name]
    if (!sheet || !isWorksheet(sheet)) continue
    await outbox.begin({
      name,
      hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      merges: mergesOf(sheet),
      hiddenColumns: hiddenColumnsOf(sheet),
    })
    await sendRows(sheet, { is1904, fonts: fonts[index] }, outbox)
    workbook.Sheets[name] = utils.aoa_to_sheet([])
  }
}
