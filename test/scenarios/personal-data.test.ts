import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  actionToRead,
  personalColumns,
  readersOf,
  sensitiveFields,
} from '../../src/domain/access/personal-data.ts'
import { besideColumns } from '../../src/domain/access/processing/beside/all.ts'
import { aboutNobody, bareTypes } from '../../src/domain/access/processing/beside/nobody.ts'
import { everyColumn, processing, registeredColumns } from '../../src/domain/access/processing/register.ts'
import { dropOldFailures } from '../../src/features/access/sessions/store.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

describe('personal data', () => {
  test('every column of the tables about people is named, with what it is and who reads it', async () => {
    const { rows } = await world.owner.query<{ tableName: string; columnName: string }>(
      `select table_name as "tableName", column_name as "columnName" from information_schema.columns
        where table_schema = current_schema() and table_name in (
          select table_name from information_schema.columns natural join information_schema.tables
          where table_schema = current_schema() and column_name = 'person_id' and table_type = 'BASE TABLE')
        order by table_name, ordinal_position`,
    )
    const unnamed = rows.filter(({ tableName, columnName }) => !registeredColumns[tableName]?.[columnName])
    expect(unnamed.map(({ tableName, columnName }) => `${tableName}.${columnName}`)).toEqual([])
    const there = new Set(rows.map(({ tableName, columnName }) => `${tableName}.${columnName}`))
    const gone = Object.entries(registeredColumns).flatMap(([table, columns]) =>
      Object.keys(columns).flatMap((column) =>
        there.has(`${table}.${column}`) ? [] : [`${table}.${column}`],
      ),
    )
    expect(gone).toEqual([])
  })

  test('a column anywhere is in the register, or is said to be about nobody: a new one without a word fails', async () => {
    const { rows } = await world.owner.query<{ table: string; column: string; type: string }>(
      `select table_name as "table", column_name as "column", data_type as type
        from information_schema.columns natural join information_schema.tables
        where table_schema = current_schema() and table_type = 'BASE TABLE'`,
    )
    const about = (table: string, column: string) => everyColumn[table]?.[column] !== undefined
    const nobody = (table: string, column: string) => (aboutNobody[table] ?? '').split(' ').includes(column)
    const silent = rows.filter(({ table, column, type }) => {
      const saidNothing = !about(table, column) && !nobody(table, column)
      // In a table about people each column is told, days and numbers too.
      return saidNothing && (everyColumn[table] !== undefined || !bareTypes.includes(type))
    })
    expect(silent.map(({ table, column }) => `${table}.${column}`)).toEqual([])
    const there = new Set(rows.map(({ table, column }) => `${table}.${column}`))
    const said = [
      ...Object.entries(everyColumn).flatMap(([table, columns]) =>
        Object.keys(columns).map((one) => `${table}.${one}`),
      ),
      ...Object.entries(aboutNobody).flatMap(([table, columns]) =>
        columns.split(' ').map((one) => `${table}.${one}`),
      ),
    ]
    expect(said.filter((name) => !there.has(name))).toEqual([])
    expect(said.length).toBe(new Set(said).size)
  })

  test('what names an account goes with it where the register says removed', async () => {
    const { rows } = await world.owner.query<{ table: string }>(
      `select conrelid::regclass::text as "table" from pg_constraint
        where contype = 'f' and confrelid = 'account'::regclass and confdeltype = 'c'`,
    )
    // The links are dropped by name.
    const goAlong = new Set([...rows.map(({ table }) => table), 'password_link'])
    const naming = Object.entries(besideColumns).filter(
      ([, columns]) => 'account_id' in columns || 'user_id' in columns,
    )
    for (const [table] of naming) {
      const removed = Object.values(processing[table]?.erased ?? {}).every(
        (handling) => handling === 'removed',
      )
      expect([table, removed]).toEqual([table, goAlong.has(table)])
    }
  })

  test('e-mails and addresses of failed sign-ins are kept for a day and no longer', async () => {
    const at = (hours: number) => new Date(Date.now() - hours * 3_600_000)
    const failure = { kind: 'account' as const, failures: 1 }
    await world.database
      .insertInto('signInDelay')
      .values([
        { ...failure, name: 'cu@vuon.example', lastFailure: at(25) },
        { ...failure, name: 'moi@vuon.example', lastFailure: at(23) },
      ])
      .execute()
    await dropOldFailures(world.database)
    const left = await world.database.selectFrom('signInDelay').select('name').execute()
    expect(left.map(({ name }) => name)).toEqual(['moi@vuon.example'])
  })

  test('administrators of the system and readers do not read what is sensitive', () => {
    const ethnicity = personalColumns.person_sensitive?.ethnicity
    if (!ethnicity) throw new Error('the column of ethnicity is not named')
    expect(actionToRead(ethnicity)).toBe('people.read-sensitive')
    expect(readersOf(ethnicity)).toEqual(['programme-officer', 'unit-officer', 'person'])
    expect(sensitiveFields.has('personalNumber')).toBe(true)
    expect(sensitiveFields.has('fullName')).toBe(false)
  })

  test('what is sensitive is sealed: its column holds bytes, and no other personal column does', async () => {
    const { rows } = await world.owner.query<{ place: string }>(
      `select table_name || '.' || column_name as place from information_schema.columns
        where table_schema = current_schema() and data_type = 'bytea' and table_name = any($1)`,
      [Object.keys(registeredColumns)],
    )
    const sensitive = Object.entries(registeredColumns).flatMap(([table, columns]) =>
      Object.entries(columns).flatMap(([name, column]) => (column.sensitive ? [`${table}.${name}`] : [])),
    )
    expect(sensitive.toSorted()).toEqual(rows.map(({ place }) => place).toSorted())
  })
})

describe('a scope', () => {
  const root = resolve(import.meta.dirname, '../..')
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  const text = (file: string) => readFileSync(join(root, 'src', file), 'utf8')

  test('is made only by the access room, the doors and the tests', () => {
    const makers = files.filter((file) => /\bScope\.of(Grants|Operator)\b|new Scope\(/.test(text(file)))
    expect(makers.filter((file) => !/^(features\/access|app)\//.test(file))).toEqual([])
    expect(makers.length).toBeGreaterThan(0)
  })

  test('cannot be forged: nothing is cast to it, and its maker is private', () => {
    expect(
      files.filter((file) => /\bas (unknown as )?Scope\b|as never as|<Scope>\{/.test(text(file))),
    ).toEqual([])
    expect(text('features/access/scope.ts')).toContain('private constructor(')
    expect(text('features/access/scope.ts')).toMatch(/readonly #grants/)
  })
})
