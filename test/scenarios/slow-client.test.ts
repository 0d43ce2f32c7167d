import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMoment } from '../../src/database/moment.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { usualPatience } from '../../src/kit/http/patience.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor

beforeAll(async () => {
  const patience = { ...usualPatience, headersMs: 1_000, graceMs: 1_000, stillMs: 2_000 }
  world = await newWorld({ patience })
  administrator = await world.account('administrator')
})
afterAll(() => world.end())

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

type Slow = { readonly socket: Socket; readonly answer: Promise<string>; readonly seconds: () => number }

/** Sends the head at once, then one byte after another for as long as the connection holds. */
const dribble = async (head: string): Promise<Slow> => {
  const { hostname, port } = new URL(world.address)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const began = performance.now()
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk.toString()
  })
  socket.on('error', () => {})
  socket.write(head)
  const timer = setInterval(() => socket.write(' '), 100)
  const over = once(socket, 'close').then(() => {
    clearInterval(timer)
    return answer
  })
  return { socket, answer: over, seconds: () => (performance.now() - began) / 1000 }
}

const headOf = (path: string, type: string): string =>
  [
    `POST /api${path} HTTP/1.1`,
    `host: ${new URL(world.address).host}`,
    `origin: ${world.address}`,
    `cookie: ${administrator.cookie}`,
    `content-type: ${type}`,
    'content-length: 1000000',
    '\r\n',
  ].join('\r\n')

/** Connections of the application that are busy or stand in a transaction, without the one that asks. */
const busyConnections = async (): Promise<number> => {
  const { rows } = await world.owner.query(
    `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and usename = $1 and state <> 'idle'`,
    [world.login],
  )
  return rows.length
}

const quickest = async (): Promise<number> => {
  const began = performance.now()
  await administrator.ask(listPeople, {})
  return performance.now() - began
}

test.each([
  ['a form', '/people', 'application/json'],
  ['a file', '/imports', 'application/octet-stream'],
])(
  '%s that comes byte by byte from many at once holds no connection and is cut off with a sentence; others are served',
  async (_what, path, type) => {
    const slow = await Promise.all(Array.from({ length: 30 }, () => dribble(headOf(path, type))))
    await pause(400)
    expect(await busyConnections()).toBe(0)
    expect(await quickest()).toBeLessThan(2_000)
    for (const { answer, seconds } of slow) {
      const text = await answer
      expect(text).toMatch(/^HTTP\/1\.1 408 Request Timeout/)
      expect(text).toContain('request.too_slow')
      expect(seconds()).toBeLessThan(10)
    }
    const uploads = join(world.operator.dataFolder, 'uploads')
    await expect.poll(() => (existsSync(uploads) ? readdirSync(uploads) : [])).toEqual([])
    expect(await quickest()).toBeLessThan(2_000)
  },
)

test('a head that never ends is cut off with a sentence', async () => {
  const { answer } = await dribble('GET /api/health HTTP/1.1\r\nhost: x\r\nx-slow: ')
  expect(await answer).toContain('request.too_slow')
})

test('who takes nothing of an answer is cut off, and holds no connection of the database meanwhile', async () => {
  const { hostname, port } = new URL(world.address)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.pause()
  socket.on('error', () => {})
  const request = `GET /api/openapi.json HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`
  const one = (await (await administrator.fetch('/api/openapi.json')).text()).length
  // Asked for more than the buffers on the way can hold.
  const times = Math.ceil(60_000_000 / one)
  socket.write(request.repeat(times))
  await pause(500)
  expect(await busyConnections()).toBe(0)
  expect(await quickest()).toBeLessThan(2_000)
  await pause(6_000)
  let taken = 0
  socket.on('data', (chunk) => {
    taken += chunk.length
  })
  socket.resume()
  await once(socket, 'close')
  expect(taken).toBeLessThan(one * times)
})

const openTransactions = async (): Promise<number> => {
  const { rows } = await world.owner.query(
    `select 1 from pg_stat_activity where datname = current_database() and usename = $1 and xact_start is not null`,
    [world.login],
  )
  return rows.length
}

async function* endless() {
  for (let row = 0; ; row += 1) yield row
}

test('a long list that is taken drop by drop ends after a while, and its connection is free again', async () => {
  const limits = { idleMilliseconds: 300, lifeMilliseconds: 900 }
  const moment = await openMoment(world.database, limits)
  const asked = async function* () {
    for await (const row of endless()) {
      await sql`select ${row}::int`.execute(moment.database)
      yield row
    }
  }
  const taken: number[] = []
  const taking = async () => {
    for await (const row of moment.through(asked())) {
      taken.push(row)
      await pause(100)
    }
  }
  await expect(taking()).rejects.toThrow()
  expect(taken.length).toBeGreaterThan(3)
  expect(taken.length).toBeLessThan(20)
  await expect.poll(openTransactions).toBe(0)
})

test('a long list of which nothing is taken any more lets go of its connection', async () => {
  const moment = await openMoment(world.database, { idleMilliseconds: 200, lifeMilliseconds: 60_000 })
  const rows = moment.through(endless())
  await rows.next()
  await expect.poll(openTransactions, { timeout: 5_000 }).toBe(0)
  await rows.return(undefined)
})
