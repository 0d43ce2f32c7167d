import { attribute } from '../package/attribute.ts'
import type { PackageEntry } from '../package/directory.ts'
import type { MarkupHandler } from '../package/markup.ts'
import { scanPart } from '../package/part.ts'
import { refuseWith, workbookRefusal } from '../refusals.ts'

/** The shared texts of a workbook, with the font of a text's first formatted run where it has runs. */
export type SharedStrings = { readonly texts: readonly string[]; readonly fonts: ReadonlyMap<number, string> }

/** Resolves `_x000D_`, the way the format writes letters that XML cannot hold. */
export const resolveEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/**
 * A list that grows beyond this asks for its memory in one piece: where the thread has no such piece, not the thread
 * ends but the whole process.
 */
const textsMax = 6_000_000

class StringsHandler implements MarkupHandler {
  readonly texts: string[] = []
  readonly fonts = new Map<number, string>()
  readonly #lettersMax: number
  #text = ''
  #isText = false
  #isPhonetic = false

  constructor(lettersMax: number) {
    this.#lettersMax = lettersMax
  }

  open(name: string, attributes: string): void {
    if (name === 't') this.#isText = !this.#isPhonetic
    else if (name === 'si') this.#text = ''
    else if (name === 'rPh') this.#isPhonetic = true
    else if (name === 'rFont' && !this.fonts.has(this.texts.length)) {
      const font = attribute(attributes, 'val')
      if (font !== undefined) this.fonts.set(this.texts.length, font)
    }
  }

  close(name: string): void {
    if (name === 't') this.#isText = false
    else if (name === 'rPh') this.#isPhonetic = false
    else if (name === 'si') {
      if (this.texts.length >= textsMax) refuseWith(workbookRefusal.tooMuchContent())
      this.texts.push(resolveEscapes(this.#text))
    }
  }

  text(text: string): void {
    if (!this.#isText) return
    this.#text += text
    if (this.#text.length > this.#lettersMax) refuseWith(workbookRefusal.tooMuchContent())
  }
}

/** Reads the table of shared texts, none longer than `lettersMax`; an absent table is an empty one. */
export const readStrings = async (
  file: Buffer,
  entry: PackageEntry | undefined,
  lettersMax: number,
): Promise<SharedStrings> => {
  const handler = new StringsHandler(lettersMax)
  if (entry) await scanPart(file, entry, handler)
  return handler
}
