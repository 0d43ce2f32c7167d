import { buffer } from 'node:stream/consumers'
import { workbookStream } from '../../src/kit/workbook/write.ts'
import type { Bench, Measure } from '../bench.ts'
import { type Figure, megabytes, perSecond, seconds } from '../figure.ts'
import { staffList } from '../organisation/staff-list.ts'
import { timed } from '../timing.ts'
import { copyTime, rowsOf } from './copied.ts'

const rowCount = 50_000
const previewMsMax = 20_000
const commitMsMax = 60_000
const memoryBytesMax = 512 * 1024 * 1024

type Counts = { readonly new: number; readonly rejected: number; readonly rows: number }

/** Asks the product as the browser does in the four steps of an import. */
const asking =
  ({ product, cookies }: Bench) =>
  async (path: string, init: RequestInit = {}) => {
    const headers = {
      cookie: cookies.everything,
      origin: product.address,
      'content-type': 'application/json',
      ...init.headers,
    }
    const response = await fetch(`${product.address}/api${path}`, { ...init, headers })
    const text = await response.text()
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`)
    return JSON.parse(text) as Record<string, unknown>
  }

/** The most memory that the product held during the work, above what it held before. */
const memoryGrowth = async ({ product }: Bench, work: () => Promise<void>): Promise<number | null> => {
  const before = product.residentBytes()
  let most = before ?? 0
  const timer = setInterval(() => {
    most = Math.max(most, product.residentBytes() ?? 0)
  }, 50)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  return before === null ? null : most - before
}

const upload = async (bench: Bench, name: string, content: Buffer) => {
  const ask = asking(bench)
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) }
  const { importId } = await ask('/imports', { method: 'POST', body: new Uint8Array(content), headers })
  const path = `/imports/${String(importId)}`
  const choice = { sheet: 0, hierarchy: 'administrative', asOf: '2024-01-01' }
  await ask(`${path}/choice`, { method: 'PUT', body: JSON.stringify(choice) })
  await ask(`${path}/mapping`, { method: 'PUT', body: JSON.stringify({ columns: [] }) })
  // Whom the registry may know already under another code is new here, as an officer would decide for all.
  await ask(`${path}/corrections`, { method: 'PUT', body: JSON.stringify({ duplicates: 'another' }) })
  return { importId: String(importId), path }
}

const run = async (bench: Bench, path: string): Promise<Counts> => {
  const ask = asking(bench)
  await ask(`${path}/run`, { method: 'POST', body: '{}' })
  for (;;) {
    const { state, counts, refusal } = await ask(path)
    if (state === 'done') return counts as Counts
    if (state !== 'running') throw new Error(`the import is ${state}: ${JSON.stringify(refusal)}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

const unitCodes = async ({ house }: Bench): Promise<string[]> => {
  const { rows } = await house.owner.query<{ code: string }>(
    `select code from unit_version where kind_code = 'division' order by code limit 500`,
  )
  return rows.map((row) => row.code)
}

const field = (cell: unknown): string => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`)

/** The file, taken in, read and written without a preview; beside its people's rows by COPY. */
const measureCsv = async (bench: Bench): Promise<Figure> => {
  const lines = [...staffList(bench.random, rowCount, 'CSV', await unitCodes(bench))]
  const content = Buffer.from(lines.map((cells) => cells.map(field).join(',')).join('\n'))
  let counts: Counts = { new: 0, rejected: 0, rows: 0 }
  let importId = ''
  const taken = await timed(async () => {
    const sent = await upload(bench, 'danh-sach.csv', content)
    importId = sent.importId
    counts = await run(bench, sent.path)
  })
  const { rows } = await bench.house.owner.query<{ subject_id: string }>(
    `select subject_id from ledger_entry where cause_id = $1 and subject_kind = 'person'`,
    [importId],
  )
  const bare = await copyTime(
    bench,
    await rowsOf(
      bench.house.database,
      rows.map((row) => row.subject_id),
    ),
  )
  return {
    name: 'imports',
    what: `csv of ${counts.rows} rows × 25, from upload to commit: ${counts.new} new, ${counts.rejected} rejected`,
    figure: perSecond((rowCount * 1000) / taken, 'rows'),
    limit: `the same people by COPY ${perSecond((rowCount * 1000) / bare, 'rows')}`,
    ratio: bare / taken,
    aim: '≥ 20 % of the limit',
    met: bare / taken >= 0.2,
  }
}

const measureXlsx = async (bench: Bench): Promise<Figure[]> => {
  const rows = staffList(bench.random, rowCount, 'XLS', await unitCodes(bench))
  const content = await buffer(workbookStream([{ name: 'Danh sách', columns: [], rows: [...rows] }]))
  let previewMs = 0
  let commitMs = 0
  let counts: Counts = { new: 0, rejected: 0, rows: 0 }
  const growth = await memoryGrowth(bench, async () => {
    let path = ''
    previewMs = await timed(async () => {
      path = (await upload(bench, 'danh-sach.xlsx', content)).path
      await asking(bench)(`${path}/preview`)
    })
    commitMs = await timed(async () => {
      counts = await run(bench, path)
    })
  })
  const of = (what: string, taken: number, most: number): Figure => ({
    name: 'imports',
    what,
    figure: seconds(taken),
    limit: perSecond((rowCount * 1000) / taken, 'rows'),
    ratio: null,
    aim: `≤ ${most / 1000} s`,
    met: taken <= most,
  })
  return [
    of(`xlsx of ${rowCount} rows × 25, from upload to preview`, previewMs, previewMsMax),
    of(`the same committed: ${counts.new} new, ${counts.rejected} rejected`, commitMs, commitMsMax),
    {
      name: 'imports',
      what: 'memory that the product grew by meanwhile',
      figure: growth === null ? null : megabytes(growth),
      limit: `the file has ${megabytes(content.length)}`,
      ratio: null,
      aim: '≤ 512 MB',
      met: growth === null ? null : growth <= memoryBytesMax,
    },
  ]
}

/** Files through all four steps of an import, over HTTP. */
export const imports: Measure = {
  name: 'imports',
  run: async (bench) => [await measureCsv(bench), ...(await measureXlsx(bench))],
}
