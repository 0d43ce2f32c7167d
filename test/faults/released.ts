import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { connectionPool } from '../../src/database/connect.ts'
import { migrate } from '../../src/database/migrate.ts'
import { startOwnServer } from '../../src/database/own-server/server.ts'

/** The last step of the schema that version 0.1.0 was released with. */
const lastReleased = '0011-lineage'

/** A data folder as the last release left it, with rows. */
export type Released = {
  readonly folder: string
  /** How many rows each table holds. */
  readonly counts: Readonly<Record<string, number>>
  remove(): void
}

const rows = [
  `insert into hierarchy (code, name_vi, name_en, position) values ('administrative', 'Hành chính', 'Administrative', 1)`,
  `insert into account (id, name, email) select gen_random_uuid(), 'Tài khoản ' || n, n || '@vuon.example'
    from generate_series(1, 200) n`,
  `insert into unit (unit_id) select gen_random_uuid() from generate_series(1, 50)`,
  `insert into person (person_id, full_name, name_key, name_folded)
    select gen_random_uuid(), 'Người ' || n, 'người ' || n, 'nguoi ' || n from generate_series(1, $1::int) n`,
  `insert into membership (person_id, membership_id, hierarchy, unit_id, valid_from, from_day)
    select person_id, gen_random_uuid(), 'administrative', (select unit_id from unit limit 1), '2014', '2014-12-31'
    from person`,
  `insert into ledger_entry (entry_id, actor_name, action, subject_kind, subject_id, person_id)
    select gen_random_uuid(), 'Người vận hành', 'people.change', 'person', person_id, person_id from person`,
]
const tables = ['account', 'unit', 'person', 'membership', 'ledger_entry']

/** The steps of the schema that were taken, and how many rows the tables hold. */
export const rowsOf = async (connection: pg.ClientConfig, names: readonly string[]) => {
  const client = new pg.Client(connection)
  await client.connect()
  const steps = await client.query<{ name: string }>('select name from kysely_migration order by name')
  const counts: Record<string, number> = {}
  for (const name of names) {
    const found = await client.query<{ rows: number }>(`select count(*)::int as rows from "${name}"`)
    counts[name] = found.rows[0]?.rows ?? 0
  }
  await client.end()
  return { steps: steps.rows.map(({ name }) => name), counts }
}

const removing = (folder: string) => () => rmSync(folder, { recursive: true, force: true })

/** The same data folder once more, with the same owners and rights. */
export const copyOf = ({ folder, counts }: Released): Released => {
  const copy = join(mkdtempSync(join(tmpdir(), 'vuon-released-')), 'data')
  chmodSync(dirname(copy), 0o711)
  execFileSync('cp', ['-a', folder, copy])
  return { folder: copy, counts, remove: removing(dirname(copy)) }
}

/** Makes the data folder of an installation at the last released schema. */
export const newReleased = async ({ people }: { people: number }): Promise<Released> => {
  const folder = mkdtempSync(join(tmpdir(), 'vuon-released-'))
  const server = await startOwnServer({ dataFolder: folder })
  const owner = connectionPool(server.connection)
  try {
    await migrate(owner, { upTo: lastReleased })
    for (const statement of rows) await owner.query(statement, statement.includes('$1') ? [people] : [])
    const { counts } = await rowsOf(server.connection, tables)
    return { folder, counts, remove: removing(folder) }
  } finally {
    await owner.end()
    await server.stop()
  }
}
