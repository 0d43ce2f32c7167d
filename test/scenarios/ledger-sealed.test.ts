import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { today } from '../../src/app/clock.ts'
import { record } from '../../src/database/ledger.ts'
import { isProven, type Proof } from '../../src/domain/ledger/proof.ts'
import { firstSweep, type Sweep } from '../../src/domain/ledger/sweep.ts'
import { addDays } from '../../src/domain/time/day.ts'
import { showHistory } from '../../src/features/access/history/contract.ts'
import { showLedger } from '../../src/features/access/ledger/contract.ts'
import { keepRoots, rootsFile } from '../../src/features/access/ledger/roots/actions.ts'
import { sealRound } from '../../src/features/access/ledger/sealing/actions.ts'
import { verifyLedger } from '../../src/features/access/ledger/verification/actions.ts'
import { sha256 } from '../../src/kit/digest.ts'
import { command } from '../world/command.ts'
import { newWorld, type World } from '../world.ts'

let world: World
const vuon = (...words: string[]) => command(world, 'ledger', ...words)

/** The command line on a machine that has the file and nothing else. */
const offline = async (...words: string[]) => {
  const child = spawn(
    process.execPath,
    [resolve(import.meta.dirname, '../../src/app/cli.ts'), 'ledger', ...words],
    {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none',
        VUON_LANGUAGE: 'en',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = new Promise<number | null>((over) => child.on('close', over))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, out, err }
}

const noted = (subjectId: string, after: object = { name: 'Đức' }) => ({
  action: 'units.change',
  subjectKind: 'unit',
  subjectId,
  personId: subjectId,
  after,
})
const writes = (count: number, after?: object) =>
  world.database
    .transaction()
    .execute((tx) =>
      record(
        tx,
        world.operator.actor,
        ...Array.from({ length: count }, () => noted(crypto.randomUUID(), after)),
      ),
    )
const places = async () =>
  world.database
    .selectFrom('ledgerPlace')
    .innerJoin('ledgerEntry', 'ledgerEntry.entryId', 'ledgerPlace.entryId')
    .select(['seal', 'position', 'subjectId'])
    .orderBy('seal')
    .orderBy('position')
    .execute()
const count = async (table: 'ledgerEntry' | 'ledgerPlace' | 'ledgerSeal') =>
  Number(
    (
      await world.database
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirst()
    )?.n,
  )

let sweep: Sweep = firstSweep
const seals = async (): Promise<number> => {
  const round = await sealRound(world.database, sweep)
  sweep = round?.sweep ?? sweep
  return round?.entries ?? 0
}

beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

describe('sealing', () => {
  test('puts every entry under a seal once, in the order of arrival, and rests where nothing is new', async () => {
    await writes(3)
    await seals()
    await writes(2)
    expect(await seals()).toBe(2)
    expect(await seals()).toBe(0)
    expect(await count('ledgerPlace')).toBe(await count('ledgerEntry'))
    expect((await places()).slice(-2).map(({ position }) => position)).toEqual([1, 2])
    expect((await verifyLedger(world.operator, [])).faultCount).toBe(0)
  })

  test('an entry whose transaction commits late is sealed in a later batch', async () => {
    const [late, quick] = [crypto.randomUUID(), crypto.randomUUID()]
    let commit = () => {}
    const committed = new Promise<void>((done) => {
      commit = done
    })
    let written = () => {}
    const isWritten = new Promise<void>((done) => {
      written = done
    })
    const slow = world.database.transaction().execute(async (tx) => {
      await record(tx, world.operator.actor, noted(late))
      await sql`select 1`.execute(tx)
      written()
      await committed
    })
    await isWritten
    await world.database.transaction().execute((tx) => record(tx, world.operator.actor, noted(quick)))
    expect(await seals()).toBe(1)
    expect(await seals()).toBe(0)
    commit()
    await slow
    await writes(1)
    expect(await seals()).toBe(2)
    const found = await places()
    const sealOf = (id: string) => found.find(({ subjectId }) => subjectId === id)?.seal ?? 0
    expect(sealOf(late)).toBe(sealOf(quick) + 1)
    expect(await count('ledgerPlace')).toBe(await count('ledgerEntry'))
  })

  test('several at once seal nothing twice and leave no gap, while others write', async () => {
    const writing = Array.from({ length: 8 }, async () => {
      for (let round = 0; round < 10; round += 1) await writes(1 + (round % 3))
    })
    const sealing = Array.from({ length: 3 }, async () => {
      let own = firstSweep
      for (let round = 0; round < 12; round += 1) own = (await sealRound(world.database, own))?.sweep ?? own
    })
    await Promise.all([...writing, ...sealing])
    await seals()
    expect(await count('ledgerPlace')).toBe(await count('ledgerEntry'))
    const verified = await verifyLedger(world.operator, [])
    expect(verified).toMatchObject({ faultCount: 0, unsealed: 0, seals: await count('ledgerSeal') })
  })

  test('a batch larger than a seal takes several', async () => {
    await writes(5000)
    const before = await count('ledgerSeal')
    expect(await seals()).toBe(5000)
    expect((await count('ledgerSeal')) - before).toBe(2)
  })
})

describe('vuon ledger export and verify', () => {
  const file = () => join(world.operator.dataFolder, 'ledger.jsonl')

  test('tell what they do', async () => {
    for (const name of ['export', 'verify']) {
      const { code, out, err } = await vuon(name, '--help')
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('--json')
    }
  })

  test('an export is verified off-line, with the roots that were kept too', async () => {
    await writes(3, { name: 'hai dòng\u2028một chữ', text: 'xuống\ndòng “ngoặc”' })
    const { code, out } = await vuon('export', file(), '--json')
    expect(code).toBe(0)
    const { total, hash, number } = JSON.parse(out) as { total: number; hash: string; number: number }
    expect(total).toBe(await count('ledgerEntry'))
    const verified = await offline('verify', file(), '--json')
    expect([verified.code, verified.err]).toEqual([0, ''])
    expect(JSON.parse(verified.out)).toMatchObject({ entries: total, seals: number, hash, faultCount: 0 })
    expect((await offline('verify', file(), '--root', hash)).code).toBe(0)
    const stranger = await offline('verify', file(), '--root', 'a'.repeat(64))
    expect([stranger.code, stranger.out]).toEqual([1, expect.stringContaining('not in the chain')])
    expect((await offline('verify', file(), '--root', 'abc')).err).toContain('ledger.root_malformed')
    expect((await offline('verify', `${file()}.none`)).err).toContain('ledger.file_unreadable')
  })

  test('a file that was tampered with is refused, and the place is named', async () => {
    const lines = readFileSync(file(), 'utf8').split('\n')
    const at = lines.findIndex((line) => line.includes('"seal":3}'))
    const altered = `${file()}.altered`
    writeFileSync(altered, lines.with(at, (lines[at] ?? '').replace('Đức', 'Dức')).join('\n'))
    const found = await offline('verify', altered)
    expect(found.code).toBe(1)
    expect(found.out).toMatch(
      new RegExp(`^line ${at + 1}, seal 3, position 1, entry [0-9a-f-]{36}: an entry was altered`),
    )
    writeFileSync(altered, lines.slice(0, -2).join('\n'))
    expect((await offline('verify', altered)).out).toContain('the file is cut off')
  })

  test('a place that cannot be written is said so', async () => {
    const { code, err } = await vuon('export', join(world.operator.dataFolder, 'none', 'ledger.jsonl'))
    expect([code, err]).toEqual([1, expect.stringContaining('ledger.not_writable')])
  })
})

describe('the daily roots', () => {
  const tomorrow = () => new Date(Date.now() + 86_400_000)
  const keep = (now: Date) => keepRoots(world.database, world.operator.dataFolder, today, now)
  const file = () => rootsFile(world.operator.dataFolder)

  test('are kept outside the database when the day is over, one line a day, in both languages', async () => {
    expect(await keep(new Date())).toEqual([])
    const [root, ...others] = await keep(tomorrow())
    expect([root?.day, root?.total, others]).toEqual([today(), await count('ledgerPlace'), []])
    expect(await keep(tomorrow())).toEqual([])
    const kept = readFileSync(file(), 'utf8')
    expect(kept.split('\n').filter((line) => line.startsWith(addDays(today(), 0)))).toHaveLength(1)
    expect(kept).toContain('Gốc niêm phong hằng ngày')
    expect(kept).toContain('Daily roots')
  })

  test('an export stands against them, and so does the ledger itself', async () => {
    const exported = join(world.operator.dataFolder, 'ledger.jsonl')
    await vuon('export', exported)
    expect((await offline('verify', exported, '--roots', file())).code).toBe(0)
    expect((await vuon('verify')).code).toBe(0)
  })

  test('another chain than the one that was kept is refused, and nothing is added to the file', async () => {
    const before = readFileSync(file(), 'utf8')
    writeFileSync(file(), before.replace(/ [0-9a-f]{64} /, ` ${'b'.repeat(64)} `))
    await expect(keep(new Date(Date.now() + 3 * 86_400_000))).rejects.toThrow()
    expect((await vuon('verify')).out).toContain('it differs from the root that was kept')
    writeFileSync(file(), before)
  })
})

describe('who may see the seals', () => {
  test('an administrator reads them in the history, takes the proof of an entry along, and sees the roots', async () => {
    await writes(1)
    await seals()
    const administrator = await world.account('administrator')
    const { entries } = await administrator.ask(showHistory, { query: { limit: 20 } })
    const sealed = entries.find(({ seal }) => seal !== null)
    if (!sealed?.seal) throw new Error('no entry shows its seal')
    const response = await administrator.fetch(`/api/ledger/entries/${sealed.entryId}/proof`)
    const proof = (await response.json()) as Proof
    expect(proof.seal.hash).toBe(sealed.seal.hash)
    expect(isProven(sha256, proof)).toBe(true)
    expect(isProven(sha256, { ...proof, entry: { ...(proof.entry as object), reason: 'khác' } })).toBe(false)
    const unsealed = await administrator.fetch(`/api/ledger/entries/${crypto.randomUUID()}/proof`)
    expect(unsealed.status).toBe(404)
    const shown = await administrator.ask(showLedger, {})
    expect(shown.last?.total).toBe(await count('ledgerPlace'))
    expect(shown.roots.map(({ day, matches }) => [day, matches])).toEqual([[today(), true]])
  })

  test('an officer reads the history without them', async () => {
    const officer = await world.account('programme-officer')
    const { entries } = await officer.ask(showHistory, { query: { limit: 20 } })
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.every(({ seal }) => seal === null)).toBe(true)
    expect((await officer.answerTo(showLedger, {})).status).toBe(403)
  })
})

describe('the ledger where it is kept', () => {
  test('cannot be rewritten by the application, neither entries nor seals', async () => {
    for (const table of ['ledger_entry', 'ledger_place', 'ledger_seal'])
      await expect(sql`delete from ${sql.table(table)}`.execute(world.database)).rejects.toThrow(
        'permission denied',
      )
  })

  beforeEach(seals)
  const faults = async () => (await verifyLedger(world.operator, [])).faults
  const entryAt = async (seal: number, position: number) =>
    world.database
      .selectFrom('ledgerPlace')
      .select('entryId')
      .where('seal', '=', seal)
      .where('position', '=', position)
      .executeTakeFirstOrThrow()

  test('an entry altered or deleted behind the application is named', async () => {
    const one = await entryAt(1, 1)
    const shift = (way: string) =>
      world.owner.query(
        `update ledger_entry set recorded_at = recorded_at ${way} interval '1 microsecond' where entry_id = $1`,
        [one.entryId],
      )
    await shift('+')
    expect(await faults()).toEqual([
      { kind: 'entry-altered', seal: 1, position: 1, entryId: one.entryId, line: null },
    ])
    await shift('-')
    expect(await faults()).toEqual([])
    const last = await entryAt(2, 1)
    await world.owner.query('delete from ledger_entry where entry_id = $1', [last.entryId])
    const [found] = await faults()
    expect(found).toMatchObject({ kind: 'entry-missing', seal: 2, position: 1, entryId: last.entryId })
    const { code, err } = await vuon('verify')
    expect([code, err]).toEqual([1, expect.stringContaining('ledger.broken')])
  })
})
