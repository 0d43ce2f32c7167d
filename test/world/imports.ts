import { buffer } from 'node:stream/consumers'
import { chooseImport } from '../../src/features/imports/choice/contract.ts'
import { showImport } from '../../src/features/imports/contract.ts'
import { changeMapping } from '../../src/features/imports/mapping/contract.ts'
import { runImport } from '../../src/features/imports/run/contract.ts'
import { uploadFile } from '../../src/features/imports/upload/contract.ts'
import type { AnswerOf, RequestOf } from '../../src/kit/http/contract.ts'
import { workbookStream } from '../../src/kit/workbook/write.ts'
import type { CellToWrite } from '../../src/kit/workbook/writing/cell.ts'
import type { Visitor } from '../world.ts'

/** The bytes of an xlsx workbook of one sheet. */
export const sheetOf = (rows: readonly (readonly CellToWrite[])[], name = 'Danh sách'): Promise<Buffer> =>
  buffer(workbookStream([{ name, columns: [], rows }]))

/** Rows typed by hand, cells parted by '|'; '#5' is a number. */
export const typed = (text: string): CellToWrite[][] =>
  text
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) =>
      line.split('|').map((cell) => {
        const said = cell.trim()
        return said.startsWith('#') ? Number(said.slice(1)) : said === '' ? null : said
      }),
    )

/** Sends a file as the browser does. */
export const sends = async (
  visitor: Visitor,
  content: Buffer | string,
  name = 'danh sách.xlsx',
): Promise<{
  status: number
  body: AnswerOf<typeof uploadFile> & { error?: { code: string; message: string } }
}> => {
  const response = await visitor.fetch(`/api${uploadFile.path}`, {
    method: 'POST',
    body: typeof content === 'string' ? content : new Uint8Array(content),
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
  })
  return {
    status: response.status,
    body: (await response.json()) as Awaited<ReturnType<typeof sends>>['body'],
  }
}

type Choice = Partial<NonNullable<RequestOf<typeof chooseImport>['body']>>

/** Uploads, chooses as found and confirms the guessed columns. Returns the id of the import, ready to preview. */
export const prepares = async (
  visitor: Visitor,
  content: Buffer | string,
  choice: Choice = {},
  columns: NonNullable<RequestOf<typeof changeMapping>['body']>['columns'] = [],
): Promise<string> => {
  const { status, body } = await sends(visitor, content)
  if (status !== 200) throw new Error(JSON.stringify(body))
  const params = { importId: body.importId }
  await visitor.ask(chooseImport, {
    params,
    body: { sheet: body.sheets[0]?.index ?? 0, hierarchy: 'administrative', asOf: '2015-01-01', ...choice },
  })
  await visitor.ask(changeMapping, { params, body: { columns } })
  return body.importId
}

/** Runs and waits for the end. */
export const runs = async (visitor: Visitor, importId: string) => {
  const params = { importId }
  await visitor.answerTo(runImport, { params })
  for (;;) {
    const answer = await visitor.ask(showImport, { params })
    if (answer.state !== 'running') return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
