import type { CellLook } from './cell.ts'
import { markupText } from './markup.ts'

/** Distinct entries of one list of the styles part, in the order they were first asked for. */
class Entries {
  readonly #numbers = new Map<string, number>()

  constructor(first: readonly string[]) {
    for (const entry of first) this.numberOf(entry)
  }

  numberOf(entry: string): number {
    const number = this.#numbers.get(entry) ?? this.#numbers.size
    this.#numbers.set(entry, number)
    return number
  }

  get count(): number {
    return this.#numbers.size
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()]
  }

  get markup(): string {
    return this.all.join('')
  }
}

const firstOwnFormat = 164
const line = '<{side} style="thin"><color rgb="FFB9B4A6"/></{side}>'
const allSides = `<border>${['left', 'right', 'top', 'bottom'].map((side) => line.replaceAll('{side}', side)).join('')}</border>`
const fontOf = (look: CellLook): string =>
  `<font>${look.bold ? '<b/>' : ''}${look.italic ? '<i/>' : ''}<sz val="${look.size ?? 11}"/>` +
  `<color rgb="FF${look.colour ?? '1B2430'}"/><name val="${markupText(look.font ?? 'Times New Roman')}"/><family val="1"/></font>`
const fillOf = (look: CellLook): string =>
  look.fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/></patternFill></fill>`
const alignmentOf = (look: CellLook): string =>
  `<alignment vertical="top"${look.align ? ` horizontal="${look.align}"` : look.indent ? ' horizontal="left"' : ''}` +
  `${look.indent ? ` indent="${look.indent}"` : ''}${look.wrap ? ' wrapText="1"' : ''}/>`

/** Gathers the looks of a workbook while its rows are written; the styles part comes last. */
export class Styles {
  readonly #fonts = new Entries([fontOf({})])
  readonly #fills = new Entries([fillOf({}), '<fill><patternFill patternType="gray125"/></fill>'])
  readonly #borders = new Entries(['<border><left/><right/><top/><bottom/></border>'])
  readonly #formats = new Entries([])
  readonly #styles = new Entries(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])
  readonly #known = new Map<string, number>()

  /** The number of a look. A quoted one keeps a text that begins like a formula a text when it is edited. */
  numberOf(look: CellLook, isQuoted = false): number {
    const key = JSON.stringify([look, isQuoted])
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const format = look.format === undefined ? 0 : firstOwnFormat + this.#formats.numberOf(look.format)
    const number = this.#styles.numberOf(
      `<xf numFmtId="${format}" fontId="${this.#fonts.numberOf(fontOf(look))}"` +
        ` fillId="${this.#fills.numberOf(fillOf(look))}"` +
        ` borderId="${look.border ? this.#borders.numberOf(allSides) : 0}" xfId="0"${isQuoted ? ' quotePrefix="1"' : ''}` +
        ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
        `${alignmentOf(look)}</xf>`,
    )
    this.#known.set(key, number)
    return number
  }

  get markup(): string {
    const formats = this.#formats.all
      .map((code, place) => `<numFmt numFmtId="${firstOwnFormat + place}" formatCode="${markupText(code)}"/>`)
      .join('')
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats === '' ? '' : `<numFmts count="${this.#formats.count}">${formats}</numFmts>`) +
      `<fonts count="${this.#fonts.count}">${this.#fonts.markup}</fonts>` +
      `<fills count="${this.#fills.count}">${this.#fills.markup}</fills>` +
      `<borders count="${this.#borders.count}">${this.#borders.markup}</borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.#styles.count}">${this.#styles.markup}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
  }
}
