import { type Cell, emptyCell } from '../cell.ts'
import { isoDateCell } from '../date.ts'
import { numberCell } from '../number-format.ts'
import { attribute } from '../package/attribute.ts'
import type { MarkupHandler } from '../package/markup.ts'
import { refuseWith, workbookRefusal } from '../refusals.ts'
import { cellPlace } from './reference.ts'
import { resolveEscapes, type SharedStrings } from './strings.ts'
import type { CellStyle } from './styles.ts'

/** What the cells of a sheet refer to. */
export type SheetSetting = {
  readonly strings: SharedStrings
  readonly styles: readonly CellStyle[]
  readonly is1904: boolean
  readonly columnsMax: number
  readonly cellLettersMax: number
}

/** What a sheet's scan tells. `columns` comes once, before the first row. */
export type SheetListener = {
  columns(hidden: readonly number[]): void
  row(index: number, hidden: boolean, cells: readonly Cell[], filled: number): void
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'
const plainFormat = { code: 'General', isGeneral: true, isDate: false }
const textCell = (text: string): Cell => (text === '' ? emptyCell : { kind: 'text', value: text, text })

/** Turns the tags of a worksheet into rows. Formulas are never looked at, only the values they left. */
export class SheetHandler implements MarkupHandler {
  readonly #setting: SheetSetting
  readonly #listener: SheetListener
  readonly #hiddenColumns: number[] = []
  #row = -1
  #isHidden = false
  #cells: Cell[] = []
  #filled = 0
  #column = -1
  #type = ''
  #style: CellStyle | undefined
  #value = ''
  #isValue = false
  #isPhonetic = false
  #isInside = false

  constructor(setting: SheetSetting, listener: SheetListener) {
    this.#setting = setting
    this.#listener = listener
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#isValue = true
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 't') this.#isValue = !this.#isPhonetic && this.#type === 'inlineStr'
    else if (name === 'rPh') this.#isPhonetic = true
    else if (name === 'col') this.#hideColumns(attributes)
    else if (name === 'sheetData') {
      this.#isInside = true
      this.#listener.columns(this.#hiddenColumns)
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false
    else if (name === 'rPh') this.#isPhonetic = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else if (name === 'sheetData') this.#isInside = false
  }

  text(text: string): void {
    if (!this.#isValue) return
    this.#value += text
    if (this.#value.length > this.#setting.cellLettersMax) refuseWith(workbookRefusal.tooMuchContent())
  }

  #hideColumns(attributes: string): void {
    if (!isOn(attribute(attributes, 'hidden'))) return
    const from = Number(attribute(attributes, 'min')) - 1
    const to = Math.min(Number(attribute(attributes, 'max')), this.#setting.columnsMax)
    for (let column = from; column < to; column += 1) this.#hiddenColumns.push(column)
  }

  #openRow(attributes: string): void {
    const number = Number(attribute(attributes, 'r') ?? this.#row + 2)
    if (!Number.isInteger(number) || number < 1) refuseWith(workbookRefusal.broken())
    this.#row = number - 1
    this.#isHidden = isOn(attribute(attributes, 'hidden'))
    this.#cells = []
    this.#filled = 0
    this.#column = -1
  }

  #closeRow(): void {
    if (this.#isInside) this.#listener.row(this.#row, this.#isHidden, this.#cells, this.#filled)
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r')
    this.#column = reference === undefined ? this.#column + 1 : cellPlace(reference).column
    if (this.#column < 0 || this.#column >= this.#setting.columnsMax) refuseWith(workbookRefusal.broken())
    this.#type = attribute(attributes, 't') ?? 'n'
    const style = attribute(attributes, 's')
    this.#style = this.#setting.styles[style === undefined ? 0 : Number(style)]
    this.#value = ''
  }

  #closeCell(): void {
    if (!this.#isInside) return
    const cell = this.#makeCell()
    if (cell.kind === 'empty') return
    // Holes stay holes here: a single cell at the far right must not cost sixteen thousand.
    if (this.#cells[this.#column] === undefined) this.#filled += 1
    this.#cells[this.#column] = cell
  }

  #makeCell(): Cell {
    const font = this.#style?.font
    const cell = this.#bareCell()
    return font === undefined || cell.kind === 'empty' || cell.font !== undefined ? cell : { ...cell, font }
  }

  #bareCell(): Cell {
    const value = this.#value
    if (value === '') return emptyCell
    if (this.#type === 's') return this.#sharedText(Number(value))
    if (this.#type === 'n') return this.#number(value)
    if (this.#type === 'str' || this.#type === 'inlineStr') return textCell(resolveEscapes(value))
    if (this.#type === 'b') {
      const isTrue = isOn(value.trim())
      return { kind: 'boolean', value: isTrue, text: isTrue ? 'TRUE' : 'FALSE' }
    }
    if (this.#type === 'e') return { kind: 'error', value, text: value }
    return this.#type === 'd' ? isoDateCell(value.trim()) : this.#number(value)
  }

  #sharedText(number: number): Cell {
    const { texts, fonts } = this.#setting.strings
    const text = texts[number]
    if (text === undefined) return refuseWith(workbookRefusal.broken())
    const font = fonts.size > 0 ? fonts.get(number) : undefined
    if (text === '') return emptyCell
    return font === undefined ? textCell(text) : { kind: 'text', value: text, text, font }
  }

  #number(written: string): Cell {
    const value = Number(written)
    if (!Number.isFinite(value)) return textCell(written)
    return numberCell(value, this.#style?.format ?? plainFormat, this.#setting.is1904)
  }
}
