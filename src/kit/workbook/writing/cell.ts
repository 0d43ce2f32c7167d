/** How a written cell looks. Colours are RGB without `#`; `format` is a number format of Excel. */
export type CellLook = {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly wrap?: boolean
  readonly size?: number
  /** The font's name. */
  readonly font?: string
  readonly colour?: string
  readonly fill?: string
  readonly border?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Steps of indentation, for trees. */
  readonly indent?: number
  readonly format?: string
}

/** What a cell holds: a text is always a text, never a formula; a date is ISO (`2014-05-02`). */
export type CellValue = string | number | boolean | null | { readonly date: string }

/** A cell to write, plain or with its look. */
export type CellToWrite = CellValue | { readonly value: CellValue; readonly look: CellLook }

export const contentOf = (cell: CellToWrite): CellValue =>
  typeof cell === 'object' && cell !== null && 'look' in cell ? cell.value : cell

export const lookOf = (cell: CellToWrite): CellLook | undefined =>
  typeof cell === 'object' && cell !== null && 'look' in cell ? cell.look : undefined
