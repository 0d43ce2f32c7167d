import { markupText } from './markup.ts'
import type { Part } from './package.ts'
import { type SheetToWrite, SheetWriter } from './sheet.ts'
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
        .replace(/^'+|'+$/g, '')
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

/** The parts of an xlsx workbook in the order in which they can be written. */
export function* workbookParts(sheets: readonly SheetToWrite[]): Generator<Part> {
  const styles = new Styles()
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  yield { path: '[Content_Types].xml', text: [typesMarkup(sheets.length)] }
  yield { path: '_rels/.rels', text: [relationsMarkup([['officeDocument', 'xl/workbook.xml']])] }
  yield { path: 'xl/workbook.xml', text: [workbookMarkup(names)] }
  const targets = names.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const)
  yield {
    path: 'xl/_rels/workbook.xml.rels',
    text: [relationsMarkup([...targets, ['styles', 'styles.xml']])],
  }
  for (const [at, sheet] of sheets.entries()) {
    yield { path: `xl/worksheets/sheet${at + 1}.xml`, text: new SheetWriter(sheet, styles).markup() }
  }
  // Last, because the looks are known only once the rows are written.
  yield { path: 'xl/styles.xml', text: [styles.markup] }
}
