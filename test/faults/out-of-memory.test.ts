import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { partOf, repeated, zipOf } from '../hostile/zip.ts'
import { sends } from '../world/imports.ts'
import { type Installation, newInstallation } from './installation.ts'
import { type Process, startProcess } from './process.ts'
import { type Deed, importPeople } from './work.ts'

let installation: Installation
let product: Process

beforeAll(async () => {
  installation = await newInstallation()
  product = await startProcess(installation)
})
afterAll(async () => {
  await product?.stop()
  installation?.remove()
})

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook whose table of texts holds the same entry so many times. */
const greedyWorkbook = (entry: string, times: number): Buffer => {
  const sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>'
  return zipOf([
    partOf('[Content_Types].xml', '<Types></Types>'),
    partOf(
      '_rels/.rels',
      `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    partOf(
      'xl/workbook.xml',
      '<workbook><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    partOf(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    repeated('xl/sharedStrings.xml', ['<sst>', entry.repeat(5_000), '</sst>'], times / 5_000),
    partOf('xl/worksheets/sheet1.xml', sheet),
    // Noise that cannot be packed: without it the file would be refused for unpacking to so much more than it is.
    partOf('xl/media/noise.txt', randomBytes(1_500_000).toString('base64')),
  ])
}

const empty = '<si/>'
const long = `<si><t>${'Nguyen Van An '.repeat(10)}</t></si>`

test.each([
  ['whose table of texts has no end', empty, 40_000_000],
  ['on which the reading thread runs out of memory', long, 3_000_000],
])(
  'a file %s is refused in a sentence, others are served meanwhile, and the next file is read',
  async (_what, entry, times) => {
    const sending = sends(product.administrator, greedyWorkbook(entry, times))
    let isOver = false
    const served: number[] = []
    const serving = (async () => {
      while (!isOver) {
        served.push((await product.administrator.answerTo(listPeople, {})).status)
        await new Promise((done) => setTimeout(done, 100))
      }
    })()
    const { status, body } = await sending.finally(() => {
      isOver = true
    })
    await serving
    expect([status, body.error?.code]).toEqual([413, 'workbook.too_large'])
    expect(body.error?.message).toMatch(/Nội dung tệp quá lớn để đọc một lần. Hãy chia tệp/)
    expect(new Set(served)).toEqual(new Set([200]))
    const deeds: Deed[] = []
    await importPeople(product.administrator, 20, deeds)
    expect(deeds).toMatchObject([{ acknowledged: true }])
  },
  120_000,
)
