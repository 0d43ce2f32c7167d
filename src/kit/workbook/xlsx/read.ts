import type { Cell } from '../cell.ts'
import type { Outbox } from '../outbox.ts'
import type { PackageDirectory } from '../package/directory.ts'
import { MarkupScanner } from '../package/markup.ts'
import { partText } from '../package/part.ts'
import { readContents, type SheetPart } from './contents.ts'
import { readMerges } from './merges.ts'
import { SheetHandler, type SheetSetting } from './sheet.ts'
import { readStrings } from './strings.ts'
import { readStyles } from './styles.ts'

/** Rows wait here only until the piece of text that they came in is scanned; then the outbox may wait. */
const readSheet = async (
  file: Buffer,
  part: SheetPart,
  setting: SheetSetting,
  outbox: Outbox,
): Promise<void> => {
  const merges = await readMerges(file, part.entry)
  let hiddenColumns: readonly number[] = []
  let waiting: { index: number; hidden: boolean; cells: readonly Cell[]; filled: number }[] = []
  let isBegun = false
  const send = async () => {
    if (!isBegun) await outbox.begin({ name: part.name, hidden: part.hidden, merges, hiddenColumns })
    isBegun = true
    const rows = waiting
    waiting = []
    for (const row of rows) {
      if (outbox.add(row.index, row.hidden, row.cells, row.filled)) await outbox.drain()
    }
  }
  const handler = new SheetHandler(setting, {
    columns: (hidden) => {
      hiddenColumns = hidden
    },
    row: (index, hidden, cells, filled) => {
      waiting.push({ index, hidden, cells, filled })
    },
  })
  const scanner = new MarkupScanner(handler)
  for await (const text of partText(file, part.entry)) {
    scanner.write(text)
    if (waiting.length > 0) await send()
  }
  await send()
}

/** Reads an xlsx or xlsm package, sheet after sheet, row after row. */
export const readXlsx = async (file: Buffer, directory: PackageDirectory, outbox: Outbox): Promise<void> => {
  const contents = await readContents(file, directory)
  const setting: SheetSetting = {
    strings: await readStrings(file, contents.strings, outbox.limits.cellLettersMax),
    styles: await readStyles(file, contents.styles),
    is1904: contents.is1904,
    columnsMax: outbox.limits.columnsMax,
    cellLettersMax: outbox.limits.cellLettersMax,
  }
  for (const sheet of contents.sheets) await readSheet(file, sheet, setting, outbox)
}
