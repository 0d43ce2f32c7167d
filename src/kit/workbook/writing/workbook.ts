import { markupText } from './markup.ts'
import type { Part } from './package.ts'
import { RowsToCome } from './rows-to-come.ts'
import { rowsPerSheetMax, type SheetToWrite, SheetWriter } from './sheet.ts'
import { Styles } from './styles.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const nameLettersMax = 31

/** Sheet names that Excel accepts: 31 letters, none of `[]:*?/\`, no two alike. */
const sheetNames = (wanted: readonly string[]): string[] => {
  const taken = new Set<string>()
  return wanted.map((name, place) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|(?<!')'+$/g, '')
        .trim() || `Sheet${place + 1}`
    let chosen = clean.slice(0, nameLettersMax)
    for (let number = 2; taken.has(chosen.toLowerCase()); number += 1) {
      const suffix = ` (${number})`
      chosen = clean.slice(0, nameLettersMax - suffix.length) + suffix
    }
    taken.add(chosen.toLowerCase())
    return chosen
  })
}

const workbookMarkup = (names: readonly string[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names
    .map((name, at) => `<sheet name="${markupText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`

const relationsMarkup = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packageRelations}">${targets
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const typesMarkup = (count: number): string =>
  `${declaration}<Types xmlns="${contentTypes}">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>` +
  `${Array.from(
    { length: count },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
  ).join('')}</Types>`

/** Each sheet with its name, and further ones of the same name while rows are left over. */
async function* sheetParts(
  sheets: readonly SheetToWrite[],
  styles: Styles,
  rowsMax: number,
  wanted: string[],
): AsyncGenerator<Part> {
  for (const sheet of sheets) {
    const rows = new RowsToCome(sheet.rows)
    const writer = new SheetWriter(sheet, styles)
    try {
      do {
        wanted.push(sheet.name)
        yield { path: `xl/worksheets/sheet${wanted.length}.xml`, text: writer.markup(rows, rowsMax) }
      } while (await rows.hasMore())
    } finally {
      await rows.end()
    }
  }
}

/**
 * The parts of an xlsx workbook in the order in which they can be written: how many sheets there are, and which
 * looks, is known only once the rows are written.
 */
export async function* workbookParts(
  sheets: readonly SheetToWrite[],
  rowsMax = rowsPerSheetMax,
): AsyncGenerator<Part> {
  const styles = new Styles()
  const wanted: string[] = []
  yield { path: '_rels/.rels', text: [relationsMarkup([['officeDocument', 'xl/workbook.xml']])] }
  yield* sheetParts(sheets, styles, rowsMax, wanted)
  const names = sheetNames(wanted)
  const targets = names.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const)
  yield { path: 'xl/workbook.xml', text: [workbookMarkup(names)] }
  yield {
    path: 'xl/_rels/workbook.xml.rels',
    text: [relationsMarkup([...targets, ['styles', 'styles.xml']])],
  }
  yield { path: '[Content_Types].xml', text: [typesMarkup(names.length)] }
  yield { path: 'xl/styles.xml', text: [styles.markup] }
}
