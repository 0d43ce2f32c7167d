import { builtInFormat, type NumberFormat, numberFormat } from '../number-format.ts'
import { attribute } from '../package/attribute.ts'
import type { PackageEntry } from '../package/directory.ts'
import type { MarkupHandler } from '../package/markup.ts'
import { scanPart } from '../package/part.ts'

/** What of a cell's style matters to its content. */
export type CellStyle = { readonly format: NumberFormat; readonly font: string | undefined }

class StylesHandler implements MarkupHandler {
  readonly #formats = new Map<number, NumberFormat>()
  readonly #fonts: (string | undefined)[] = []
  readonly styles: CellStyle[] = []
  #place: 'fonts' | 'cellXfs' | null = null

  open(name: string, attributes: string): void {
    if (name === 'fonts' || name === 'cellXfs') this.#place = name
    else if (name === 'numFmt') {
      const code = attribute(attributes, 'formatCode') ?? 'General'
      this.#formats.set(Number(attribute(attributes, 'numFmtId')), numberFormat(code))
    } else if (this.#place === 'fonts' && name === 'font') this.#fonts.push(undefined)
    else if (this.#place === 'fonts' && name === 'name') {
      this.#fonts[this.#fonts.length - 1] = attribute(attributes, 'val')
    } else if (this.#place === 'cellXfs' && name === 'xf') this.#addStyle(attributes)
  }

  close(name: string): void {
    if (name === this.#place) this.#place = null
  }

  text(): void {}

  #addStyle(attributes: string): void {
    const format = Number(attribute(attributes, 'numFmtId') ?? 0)
    this.styles.push({
      format: this.#formats.get(format) ?? builtInFormat(format),
      font: this.#fonts[Number(attribute(attributes, 'fontId') ?? 0)],
    })
  }
}

/** Reads the cell styles by their number; an absent part means that no cell has one. */
export const readStyles = async (file: Buffer, entry: PackageEntry | undefined): Promise<CellStyle[]> => {
  const handler = new StylesHandler()
  if (entry) await scanPart(file, entry, handler)
  return handler.styles
}
