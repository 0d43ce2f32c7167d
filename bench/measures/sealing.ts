import { createReadStream, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { exportLedger } from '../../src/features/access/ledger/export/actions.ts'
import { verifyFile } from '../../src/features/access/ledger/verification/actions.ts'
import { sha256 } from '../../src/kit/digest.ts'
import { linesOf } from '../../src/kit/lines.ts'
import type { Bench, Measure } from '../bench.ts'
import { type Figure, megabytes, milliseconds, perSecond, seconds } from '../figure.ts'
import { spreadOf, timed } from '../timing.ts'
import { getJson } from './ask.ts'

const entries = 1_000_000
const sealingMsMax = 60_000
const verifyingMsMax = 60_000
const slowerMax = 1.2
const quietMs = 15_000

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

const waiting = async ({ house }: Bench): Promise<number> => {
  const { rows } = await house.owner.query<{ waiting: string }>(
    `select (select max(arrival) from ledger_entry) - coalesce((select max(e.arrival) from ledger_place p
      join ledger_entry e on e.entry_id = p.entry_id where p.seal = (select max(number) from ledger_seal)), 0) as waiting`,
  )
  return Number(rows[0]?.waiting ?? 0)
}

/** Waits until the product has sealed all there is. */
const settled = async (bench: Bench): Promise<void> => {
  while ((await waiting(bench)) > 0) await pause(100)
}

/** Entries like those of the organisation, as an import of so many people writes them: all at one commit. */
const pour = async ({ house }: Bench): Promise<void> => {
  await house.owner.query(
    `insert into ledger_entry (entry_id, actor_name, action, subject_kind, subject_id, person_id, after)
     select uuidv7(), e.actor_name, e.action, e.subject_kind, e.subject_id, e.person_id, e.after
     from (select * from ledger_entry where subject_kind = 'person' limit 20000) e
     cross join generate_series(1, ceil($1 / 20000.0)::int * greatest(1, ceil(20000.0 / greatest(1,
       (select count(*) from (select 1 from ledger_entry where subject_kind = 'person' limit 20000) c)))::int)) limit $1`,
    [entries],
  )
}

/** Takes the poured entries and their seals away again: the organisation stays as large as it is. */
const drain = async ({ house }: Bench, arrival: number, seal: number): Promise<void> => {
  await house.owner.query('delete from ledger_place where seal > $1', [seal])
  await house.owner.query('delete from ledger_seal where number > $1', [seal])
  await house.owner.query('delete from ledger_entry where arrival > $1', [arrival])
  await house.owner.query('vacuum analyze ledger_entry, ledger_place, ledger_seal')
}

/** Lists, search and records as officers ask for them, one after another while it goes on. */
const requestTimes = async (bench: Bench, goesOn: () => boolean): Promise<number[]> => {
  const { rows } = await bench.house.owner.query<{ person_id: string }>(
    'select person_id from person limit 200',
  )
  const times: number[] = []
  const asked = [
    () => '/api/people?limit=50',
    () => `/api/people/search?q=${encodeURIComponent('nguyen van hung')}`,
    () => `/api/people/${bench.random.pick(rows).person_id}`,
  ]
  while (goesOn()) for (const path of asked) times.push(await timed(() => getJson(bench, path())))
  return times
}

const marks = async ({ house }: Bench) => {
  const { rows } = await house.owner.query<{ arrival: string; seal: number }>(
    `select (select max(arrival) from ledger_entry) as arrival,
      coalesce((select max(number) from ledger_seal), 0) as seal`,
  )
  return { arrival: Number(rows[0]?.arrival ?? 0), seal: rows[0]?.seal ?? 0 }
}

/** What hashing alone needs: the lines of the export, read and hashed as they are. */
const bareHashing = (path: string): Promise<number> =>
  timed(async () => {
    for await (const line of linesOf(createReadStream(path, { highWaterMark: 1 << 20 }))) sha256(line)
  })

const beside = async (bench: Bench): Promise<Figure[]> => {
  const began = performance.now()
  const before = spreadOf(await requestTimes(bench, () => performance.now() - began < quietMs)).p95
  await pour(bench)
  const poured = performance.now()
  let sealedAt: number | null = null
  const sealing = settled(bench).then(() => {
    sealedAt = performance.now()
  })
  const during = spreadOf(await requestTimes(bench, () => sealedAt === null)).p95
  await sealing
  const taken = (sealedAt ?? Number.NaN) - poured
  return [
    {
      name: 'sealing',
      what: `${entries.toLocaleString('en-US')} entries of one commit sealed beside requests`,
      figure: `${seconds(taken)}, ${perSecond((entries * 1000) / taken, 'entries')}`,
      limit: '',
      ratio: null,
      aim: `≤ ${seconds(sealingMsMax)}`,
      met: taken <= sealingMsMax,
    },
    {
      name: 'sealing',
      what: 'requests beside it, p95',
      figure: milliseconds(during),
      limit: `without it ${milliseconds(before)}`,
      ratio: during / before,
      aim: `≤ ${slowerMax} × the limit`,
      met: during / before <= slowerMax,
    },
  ]
}

const proof = async (bench: Bench): Promise<Figure[]> => {
  const path = join(bench.folder, 'ledger.jsonl')
  try {
    const exporting = await timed(() => exportLedger(bench.context, path))
    const bytes = statSync(path).size
    const { entries: read, faultCount } = await verifyFile(path, [])
    const verifying = await timed(() => verifyFile(path, []))
    const hashing = await bareHashing(path)
    const perMillion = (verifying / read) * 1_000_000
    return [
      {
        name: 'sealing',
        what: `ledger of ${read.toLocaleString('en-US')} entries exported to a file`,
        figure: `${seconds(exporting)}, ${megabytes(bytes)}`,
        limit: '',
        ratio: null,
        aim: '',
        met: null,
      },
      {
        name: 'sealing',
        what: 'the file verified off-line, per million entries',
        figure: seconds(perMillion),
        limit: `reading and hashing its lines ${seconds((hashing / read) * 1_000_000)}`,
        ratio: verifying / hashing,
        aim: `≤ ${seconds(verifyingMsMax)}, no fault`,
        met: perMillion <= verifyingMsMax && faultCount === 0,
      },
    ]
  } finally {
    rmSync(path, { force: true })
  }
}

/** A million entries sealed in the background, what requests notice of it, and the proof of it all off-line. */
export const sealing: Measure = {
  name: 'sealing',
  run: async (bench) => {
    await settled(bench)
    const { arrival, seal } = await marks(bench)
    try {
      return [...(await beside(bench)), ...(await proof(bench))]
    } finally {
      await drain(bench, arrival, seal)
    }
  },
}
