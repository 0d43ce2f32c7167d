import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileFiles } from '../hostile/files.ts'
import { prepares } from '../world/imports.ts'
import { withProfile } from '../world/profile.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  officer = await world.account('administrator')
})
afterAll(() => world.end())

const upload = async (content: Buffer, name: string) => {
  const response = await officer.fetch('/api/imports', {
    method: 'POST',
    body: new Uint8Array(content),
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
  })
  return {
    status: response.status,
    body: (await response.json()) as { error?: { code: string; message: string } },
  }
}

/** The slowest answer that somebody else got while the work went on, in milliseconds. */
const slowestMeanwhile = async (work: Promise<unknown>) => {
  let isOver = false
  const over = () => {
    isOver = true
  }
  void work.then(over, over)
  let slowest = 0
  let answers = 0
  while (!isOver) {
    const began = performance.now()
    expect((await fetch(`${world.address}/api/health`)).status).toBe(200)
    slowest = Math.max(slowest, performance.now() - began)
    answers += 1
    await new Promise((next) => setTimeout(next, 20))
  }
  return { slowest, answers }
}

/** Generous for a machine on which other tests run beside; what is stopped stops for much longer. */
const stopMillisecondsMax = 4000
const memoryMegabytesMax = 700

test.each(Object.entries(hostileFiles))(
  '%s: read or refused in a sentence, while others go on being served and memory stays bounded',
  { timeout: 240_000 },
  async (name, make) => {
    const content = make()
    const before = process.memoryUsage().rss
    let most = before
    const looking = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 50)
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const sending = upload(content, `${name}.xlsx`)
    const { slowest, answers } = await slowestMeanwhile(sending)
    delay.disable()
    clearInterval(looking)
    const { status, body } = await sending
    expect([200, 413, 415, 422], JSON.stringify(body).slice(0, 200)).toContain(status)
    if (status !== 200) expect(body.error).toMatchObject({ code: expect.stringMatching(/^workbook\./) })
    expect(answers).toBeGreaterThan(0)
    expect(slowest).toBeLessThan(stopMillisecondsMax)
    expect(delay.max / 1e6).toBeLessThan(stopMillisecondsMax)
    expect((most - before) / 1024 / 1024).toBeLessThan(memoryMegabytesMax)
    process.stdout.write(
      `${name}: ${status} ${body.error?.code ?? ''}, slowest answer ${Math.round(slowest)} ms, loop ${Math.round(delay.max / 1e6)} ms, ${Math.round((most - before) / 1024 / 1024)} MB\n`,
    )
  },
)

test.each([
  '../../../../etc/cron.d/vuon',
  '..\\..\\windows\\system32\\a.xlsx',
  '/etc/passwd',
  'C:\\a.xlsx',
  'a\0b.xlsx',
  'CON',
  '.',
  '..',
  '~root',
  '-rf',
  `${'dài'.repeat(300)}.csv`,
  'tệp;rm -rf $(pwd)`id`.csv',
])('a file’s name never becomes a path: %j', async (name) => {
  const { status } = await upload(Buffer.from('Họ và tên,Ngày sinh\nNguyễn Văn An,1980\n'), name)
  expect(status).toBe(200)
  expect(readdirSync(join(world.operator.dataFolder, 'uploads'))).toEqual([])
  const { rows } = await world.owner.query('select name from stored_file order by file_id desc limit 1')
  expect(rows[0].name).not.toMatch(/[/\\\0]/)
  expect([...rows[0].name].length).toBeLessThanOrEqual(200)
})

test('looking over a hostile list before its import keeps nobody else waiting', {
  timeout: 240_000,
}, async () => {
  const make = hostileFiles['texts on which patterns never end']
  const importId = await prepares(officer, make?.() ?? '')
  const looking = officer.fetch(`/api/imports/${importId}/preview`)
  const { slowest } = await slowestMeanwhile(looking)
  const answer = await looking
  expect(answer.status).toBe(200)
  expect(slowest).toBeLessThan(stopMillisecondsMax)
  process.stdout.write(`looked over: ${answer.status}, slowest answer ${Math.round(slowest)} ms\n`)
})
