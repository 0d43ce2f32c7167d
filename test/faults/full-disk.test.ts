import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectToRunningOwnServer } from '../../src/database/own-server/server.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { addPerson } from '../../src/features/people/record/contract.ts'
import { prepares, runs, sends } from '../world/imports.ts'
import { type Installation, newInstallation } from './installation.ts'
import { launch, type Process, startProcess } from './process.ts'
import { prove } from './proof.ts'
import { type SmallDisk, smallDisk } from './small-disk.ts'
import { changeUntil, type Deed, importPeople } from './work.ts'

const disk: SmallDisk | null = smallDisk(220)
const whereDisksCanBeMounted = disk ? test : test.skip
if (!disk) process.stdout.write('No disk can be mounted by this account: a full disk is not tried here.\n')

let installation: Installation
let product: Process
const deeds: Deed[] = []

beforeAll(async () => {
  if (disk) installation = await newInstallation(disk.folder)
})
afterAll(async () => {
  await product?.stop()
  disk?.remove()
})

type Told = { readonly status: number; readonly body: unknown }
const full = (answer: Told) => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(507)
  expect(answer.body).toMatchObject({
    error: { code: 'server.disk_full', message: expect.stringMatching(/^Ổ đĩa .* đã đầy/) },
  })
}

const membership = () => [
  { hierarchy: 'administrative', unitId: installation.unitId, from: '2014-01-01', to: null },
]

/** People with long notes, until the disk has no room for one more. */
const enterUntilFull = async (): Promise<Told> => {
  for (let turn = 0; turn < 3000; turn += 1) {
    const name = `Người ${crypto.randomUUID()}`
    const deed: Deed = { kind: 'person', name, acknowledged: false }
    deeds.push(deed)
    const body = { fullName: name, memberships: membership(), evenIfAlike: true }
    const answer = await product.administrator.answerTo(addPerson, { body })
    if (answer.status !== 200) return answer
    deed.acknowledged = true
  }
  throw new Error('the disk did not become full')
}

const sheetOfPeople = (people: number): string =>
  [
    'Họ và tên;Mã đơn vị;Trình độ chuyên môn',
    ...Array.from({ length: people }, (_, at) => `Lê Thị Chờ ${at};ST;Thạc sĩ`),
  ].join('\n')

/** A command of the product; its exit code and what it said. */
const command = (...words: string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((done) => {
    const program = resolve(import.meta.dirname, '../../src/app/cli.ts')
    const child = spawn(process.execPath, [program, ...words], {
      env: { ...process.env, VUON_DATA: installation.folder, DATABASE_URL: '', LANG: 'vi' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
    child.once('close', (code) => done({ code, said }))
  })

const listed = (): Promise<Told> => product.administrator.answerTo(listPeople, {})

whereDisksCanBeMounted(
  'a full disk refuses changes, uploads and backups in a sentence, reading goes on; with room again all goes on',
  async () => {
    product = await startProcess(installation)
    let isOver = false
    const changing = changeUntil(product.administrator, installation.unitId, deeds, () => isOver)
    await importPeople(product.administrator, 200, deeds)
    isOver = true
    await changing
    const waiting = await prepares(product.administrator, sheetOfPeople(3000))
    disk?.fill()
    full(await enterUntilFull())
    expect((await runs(product.administrator, waiting)).state).not.toBe('done')
    full(
      await sends(product.administrator, `Họ và tên\n${'Nguyễn Văn An\n'.repeat(100_000)}`, 'danh sách.csv'),
    )
    const backup = await command('backup')
    expect(backup).toMatchObject({ code: 1, said: expect.stringMatching(/Ổ đĩa .* đã đầy/) })
    const backups = join(installation.folder, 'backups')
    expect(readdirSync(installation.folder).includes('backups') ? readdirSync(backups) : []).toEqual([])
    expect((await listed()).status).toBe(200)
    const ready = await product.administrator.fetch('/health/ready')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ error: { code: 'server.disk_full' } })
    disk?.free()
    expect(await runs(product.administrator, waiting)).toMatchObject({ state: 'done', counts: { new: 3000 } })
    await importPeople(product.administrator, 50, deeds)
    expect(deeds.at(-1)?.acknowledged).toBe(true)
    expect((await command('backup')).code).toBe(0)
    await installation.look((context) => prove(context, deeds))
  },
  120_000,
)

/** Asks the database for new files of its log until it cannot make one. */
const exhaustLog = async (): Promise<void> => {
  const connection = await connectToRunningOwnServer(installation.folder)
  const client = new pg.Client(connection ?? {})
  client.on('error', () => {})
  await client.connect()
  for (let turn = 0; turn < 50; turn += 1) {
    const written = await client
      .query(`select pg_switch_wal(), pg_logical_emit_message(true, 'test', 'fills a log file')`)
      .catch(() => null)
    if (written === null) break
  }
  await client.end().catch(() => {})
}

whereDisksCanBeMounted(
  'a disk without room for the log of the database ends the application with a sentence; with room again nothing is lost',
  async () => {
    disk?.fill()
    await exhaustLog()
    expect(await product.ended).toBe(1)
    expect(product.said()).toMatch(/Cơ sở dữ liệu đã dừng · The database ended: .*hãy giải phóng chỗ trống/)
    const refused = launch(installation.folder)
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toMatch(/Ổ đĩa .*đã đầy; hãy giải phóng chỗ trống/)
    expect(refused.said()).not.toMatch(/^\s+at /m)
    disk?.free()
    product = await startProcess(installation)
    await importPeople(product.administrator, 20, deeds)
    expect(deeds.at(-1)?.acknowledged).toBe(true)
    await installation.look((context) => prove(context, deeds))
  },
  120_000,
)

whereDisksCanBeMounted(
  'a start by an account that may not write the data folder is refused in a sentence',
  async () => {
    await product.stop()
    const refused = launch(installation.folder, {}, { uid: 65534, gid: 65534 })
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toMatch(/không ghi được vào .*; hãy cấp quyền ghi/)
    expect(refused.said()).not.toMatch(/^\s+at /m)
  },
  60_000,
)

whereDisksCanBeMounted(
  'a start on a disk that can only be read is refused in a sentence',
  async () => {
    disk?.readOnly()
    const refused = launch(installation.folder)
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toMatch(/đang ở chế độ chỉ đọc; hãy gắn lại ổ đĩa/)
    expect(refused.said()).toMatch(/can only be read/)
    expect(refused.said()).not.toMatch(/^\s+at /m)
  },
  60_000,
)
