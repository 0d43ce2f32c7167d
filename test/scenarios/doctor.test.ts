import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstSweep } from '../../src/domain/ledger/sweep.ts'
import type { CheckName, Finding } from '../../src/domain/running/finding.ts'
import { sealRound } from '../../src/features/access/ledger/sealing/actions.ts'
import { sealSensitive } from '../../src/features/people/sensitive/store.ts'
import { noteBackupState } from '../../src/kit/backup-state.ts'
import { urlOf, vuon } from '../world/command.ts'
import { connectionOf } from '../world/databases.ts'
import { newMailServer } from '../world/mail.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type World } from '../world.ts'

let world: World
let folder: string
let place: Record<string, string>

beforeAll(async () => {
  world = await newWorld()
  folder = world.operator.dataFolder
  await withProfile(world)
  const units = await unitTree(world, { name: 'Tỉnh', below: [{ name: 'Sở Một' }] })
  const administrator = await world.account('administrator')
  const personId = await enters(administrator, 'Nguyễn Văn An', units['Sở Một'] ?? '')
  await enters(administrator, 'Nguyễn Văn Bình', units['Sở Một'] ?? '')
  const nothing = { religion: null, partyJoined: null, partyOfficial: null, personalNumber: null }
  const facts = { ...nothing, ethnicity: 'Kinh', revision: 1 }
  await world.database.transaction().execute((tx) => sealSensitive(tx, world.operator.vault, personId, facts))
  await sealRound(world.database, firstSweep)
  place = { DATABASE_URL: urlOf(await connectionOf(world)), VUON_DATA: folder, HOST: '127.0.0.1', PORT: '0' }
})
afterAll(() => world.end())

type Told = { code: number | null; of: (check: CheckName) => Finding[]; states: Record<string, string> }

const asks = async (environment: Record<string, string> = {}): Promise<Told> => {
  const { code, out, err } = await vuon({ ...place, ...environment }, ['doctor', '--json'])
  if (out === '') throw new Error(err)
  const { findings } = JSON.parse(out) as { findings: Finding[] }
  for (const { text } of findings) expect([text.vi, text.en].every((words) => words.length > 3)).toBe(true)
  return {
    code,
    of: (check) => findings.filter((finding) => finding.check === check),
    states: Object.fromEntries(findings.map(({ check, state }) => [check, state])),
  }
}

const owner = (statement: string) => world.owner.query(statement)
const sentences = (findings: readonly Finding[]) => findings.map(({ text }) => text.en).join('\n')

describe('The doctor', () => {
  test('finds a healthy installation well, and says what has not been set up', async () => {
    const { code, states } = await asks()
    const healthy =
      'folder key disk database order schema roles rights clock sealed ledger summary mail port'.split(' ')
    expect(healthy.filter((check) => states[check] !== 'ok')).toEqual([])
    expect(states.backup).toBe('warning')
    // The web part is built by the start, not by tests.
    expect([states.web === 'ok' ? 0 : 1]).toEqual([code])
  })

  test('speaks Vietnamese at the terminal, one line for each thing', async () => {
    const { out } = await vuon({ ...place, VUON_LANGUAGE: 'vi' }, ['doctor'])
    expect(out).toMatch(/^✓ Sổ cái: Các niêm phong|^✓ Sổ cái: \d+ niêm phong cuối nguyên vẹn/m)
    expect(out).toMatch(/^! Sao lưu: Chưa có bản sao lưu nào\. Hãy chạy \.\/vuon backup/m)
  })

  test('names a configuration that cannot be read', async () => {
    const { code, of } = await asks({ LOG_LEVEL: 'loud' })
    expect(code).toBe(1)
    expect(sentences(of('configuration'))).toMatch(/LOG_LEVEL must be one of/)
  })

  test('names a database that cannot be reached', async () => {
    const { of } = await asks({ DATABASE_URL: 'postgresql://vuon@127.0.0.1:1/vuon' })
    expect(sentences(of('database'))).toMatch(/cannot be reached.*Check the address/)
  })

  test('names roles that may too much and a ledger that can be rewritten, with the SQL that mends it', async () => {
    await owner(`alter role ${world.login} createdb`)
    await owner(`revoke vuon_sensitive from ${world.login}`)
    await owner('grant update on ledger_entry to vuon_application')
    await owner('grant create on schema public to vuon_unbounded')
    await owner('grant select on person_sensitive to vuon_unbounded')
    await owner('alter table membership disable row level security')
    const { of, code } = await asks()
    await owner(`alter role ${world.login} nocreatedb`)
    await owner(`grant vuon_sensitive to ${world.login}`)
    await owner('revoke update on ledger_entry from vuon_application')
    await owner('revoke create on schema public from vuon_unbounded')
    await owner('revoke select on person_sensitive from vuon_unbounded')
    await owner('alter table membership enable row level security')
    expect(code).toBe(1)
    expect(sentences(of('roles'))).toMatch(/may do too much; run: ALTER ROLE/)
    expect(sentences(of('roles'))).toMatch(/no member of vuon_sensitive/)
    const rights = sentences(of('rights'))
    expect(rights).toMatch(/may rewrite ledger_entry, which only grows; run: REVOKE/)
    expect(rights).toMatch(/vuon_unbounded may make tables/)
    expect(rights).toMatch(/reads person_sensitive outside/)
    expect(rights).toMatch(/membership about people has no row-level security/)
  })

  test('names tampering, counts that do not agree, a clock behind the ledger and an order that is gone', async () => {
    await owner(
      `update ledger_entry set reason = 'sửa trộm' where arrival = (select min(arrival) from ledger_entry)`,
    )
    await owner('update count_fresh set people = people + 1')
    await owner('alter collation vn rename to vn_gone')
    await owner(`insert into ledger_entry (entry_id, recorded_at, actor_name, action, subject_kind, subject_id)
      values (gen_random_uuid(), now() + interval '2 hours', 'x', 'x', 'x', gen_random_uuid())`)
    const { states, of } = await asks()
    await owner('alter collation vn_gone rename to vn')
    await owner(`delete from ledger_entry where action = 'x'`)
    await owner('update count_fresh set people = people - 1')
    await owner(`update ledger_entry set reason = null where reason = 'sửa trộm'`)
    expect(states).toMatchObject({ ledger: 'wrong', summary: 'wrong', clock: 'wrong', order: 'wrong' })
    expect(sentences(of('ledger'))).toMatch(/not as they were sealed\. Run \.\/vuon ledger verify/)
    expect(sentences(of('summary'))).toMatch(/run \.\/vuon report verify/)
  })

  test('names a structure that is behind and one that is ahead', async () => {
    await owner(`create table kept as select * from kysely_migration where name >= '0020'`)
    await owner(`delete from kysely_migration where name >= '0020'`)
    const behind = await asks()
    await owner(`insert into kysely_migration (name, timestamp) values ('9999-later', '')`)
    const ahead = await asks()
    await owner(`delete from kysely_migration where name = '9999-later'`)
    await owner('insert into kysely_migration select * from kept')
    await owner('drop table kept')
    expect(behind.of('schema')[0]).toMatchObject({ state: 'warning' })
    expect(ahead.of('schema')[0]).toMatchObject({ state: 'wrong' })
  })

  test('names a key that others read, that is missing, that is none, and that belongs to other data', async () => {
    const file = join(folder, 'vuon.key')
    const key = readFileSync(file, 'utf8')
    chmodSync(file, 0o644)
    chmodSync(folder, 0o755)
    const open = await asks()
    chmodSync(folder, 0o700)
    writeFileSync(file, `${'ab'.repeat(32)}\n`)
    chmodSync(file, 0o600)
    const other = await asks()
    writeFileSync(file, 'no key')
    const none = await asks()
    rmSync(file)
    const missing = await asks()
    writeFileSync(file, key, { mode: 0o600 })
    expect(sentences(open.of('key'))).toMatch(/Other accounts may read .*chmod 600/)
    expect(sentences(open.of('folder'))).toMatch(/chmod 711/)
    expect(sentences(other.of('sealed'))).toMatch(/does NOT open sealed facts/)
    expect(sentences(none.of('key'))).toMatch(/is not a key/)
    expect(sentences(missing.of('key'))).toMatch(/BEFORE starting/)
    expect([open, other, none, missing].map(({ code }) => code)).toEqual([1, 1, 1, 1])
  })

  test('names mail that does not leave, a backup that is too old and a port that is taken', async () => {
    const mail = { MAIL_FROM: 'vuon@vuon.example', PUBLIC_ADDRESS: 'https://vuon.example' }
    const at = new Date(Date.now() - 20 * 24 * 3_600_000).toISOString()
    noteBackupState(folder, { last: { at, file: 'x', bytes: 1, encrypted: false } })
    const server = createServer()
    const port = await new Promise<number>((found) =>
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        found(typeof address === 'object' && address !== null ? address.port : 0)
      }),
    )
    const ill = await asks({ ...mail, SMTP_URL: 'smtp://127.0.0.1:1', PORT: String(port) })
    server.close()
    const post = await newMailServer()
    const { host, port: smtp } = post.configuration.server
    const well = await asks({ ...mail, SMTP_URL: `smtp://${host}:${smtp}` })
    post.end()
    expect(ill.states).toMatchObject({ mail: 'wrong', backup: 'wrong', port: 'wrong' })
    expect(sentences(ill.of('mail'))).toMatch(/127\.0\.0\.1:1 refuses: .*Check SMTP_URL/)
    expect(well.states.mail).toBe('ok')
  })
})
