import { attribute, prefixedAttribute } from '../package/attribute.ts'
import type { PackageDirectory, PackageEntry } from '../package/directory.ts'
import { onOpen, scanPart } from '../package/part.ts'
import { refuseWith, workbookRefusal } from '../refusals.ts'
import { readRelations } from './relations.ts'

/** One worksheet of the workbook and the part that holds it. */
export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly entry: PackageEntry }

/** Where an xlsx workbook keeps what. */
export type WorkbookContents = {
  readonly sheets: readonly SheetPart[]
  readonly is1904: boolean
  readonly strings: PackageEntry | undefined
  readonly styles: PackageEntry | undefined
}

type NamedSheet = { name: string; hidden: boolean; relation: string }

const readWorkbookPart = async (file: Buffer, entry: PackageEntry) => {
  const sheets: NamedSheet[] = []
  let is1904 = false
  await scanPart(
    file,
    entry,
    onOpen((tag, attributes) => {
      // Extensions bring a second workbookPr that says nothing about dates.
      if (tag === 'workbookPr') is1904 ||= /^(1|true|on)$/i.test(attribute(attributes, 'date1904') ?? '')
      if (tag !== 'sheet') return
      sheets.push({
        name: attribute(attributes, 'name') ?? `Sheet${sheets.length + 1}`,
        hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
        relation: prefixedAttribute(attributes, 'id') ?? '',
      })
    }),
  )
  return { sheets, is1904 }
}

/** The path of the workbook part, by the package's relations, else where every program puts it. */
const workbookPath = async (file: Buffer, directory: PackageDirectory): Promise<string> => {
  const relations = await readRelations(file, directory, '')
  const named = relations.find((relation) => relation.kind === 'officeDocument')?.path
  return named !== undefined && directory.has(named) ? named : 'xl/workbook.xml'
}

/** Finds the worksheets, strings and styles of an xlsx package; sheets of charts and macros are left out. */
export const readContents = async (file: Buffer, directory: PackageDirectory): Promise<WorkbookContents> => {
  const path = await workbookPath(file, directory)
  const entry = directory.get(path) ?? refuseWith(workbookRefusal.broken())
  const { sheets, is1904 } = await readWorkbookPart(file, entry)
  const relations = await readRelations(file, directory, path)
  const partOf = (kind: string) => directory.get(relations.find((each) => each.kind === kind)?.path ?? '')
  return {
    is1904,
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
    sheets: sheets.flatMap((sheet) => {
      const relation = relations.find((each) => each.id === sheet.relation)
      if (relation !== undefined && relation.kind !== 'worksheet') return []
      const part = directory.get(relation?.path ?? '')
      return part ? [{ name: sheet.name, hidden: sheet.hidden, entry: part }] : []
    }),
  }
}
