import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  actionToRead,
  personalColumns,
  readersOf,
  sensitiveFields,
} from '../../src/domain/access/personal-data.ts'
import { registeredColumns } from '../../src/domain/access/processing/register.ts'
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
