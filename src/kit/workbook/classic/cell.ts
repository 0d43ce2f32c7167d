import type { CellObject } from '@e965/xlsx'
import { type Cell, emptyCell } from '../cell.ts'
import { isoDateCell } from '../date.ts'
import { numberCell, numberFormat } from '../number-format.ts'

/** The errors of Excel by their number ([MS-XLS] 2.5.10). */
const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/** The cell that SheetJS read, in our words. */
export const toCell = (cell: CellObject, is1904: boolean): Cell => {
  const { v: value, w: shown } = cell
  if (value === undefined || value === '' || cell.t === 'z') return emptyCell
  if (cell.t === 'e') {
    const text = errorNames[Number(value)] ?? shown ?? String(value)
    return { kind: 'error', value: text, text }
  }
  if (value instanceof Date) return isoDateCell(value.toISOString())
  if (typeof value === 'boolean') return { kind: 'boolean', value, text: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'number') {
    return numberCell(value, numberFormat(cell.z === undefined ? 'General' : String(cell.z)), is1904)
  }
  return { kind: 'text', value, text: value }
}
