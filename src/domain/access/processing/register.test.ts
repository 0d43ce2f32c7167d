import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { personalColumns } from '../personal-data.ts'
import { registerAsMarkdown } from './as-markdown.ts'
import { legalBases } from './ground.ts'
import { gapsInRegister, processing, register } from './register.ts'

const root = resolve(import.meta.dirname, '../../../..')

describe('the register of processing', () => {
  test('has an entry for every personal column, and none for what is not there', () => {
    expect(gapsInRegister()).toEqual([])
  })

  test('says of every column what it is, why, on what ground, who reads, how long and how it is erased', () => {
    for (const { table, title, purpose, basis, keptFor, columns } of register) {
      expect([table, title.vi, title.en, purpose.vi, purpose.en].filter((text) => text === '')).toEqual([])
      expect(legalBases[basis].source, table).not.toBeNull()
      expect(keptFor).toBeTruthy()
      const unread = columns.filter(({ readers }) => readers.length === 0).map(({ name }) => name)
      expect([table, unread.toSorted()]).toEqual([table, [...(processing[table]?.unread ?? [])].toSorted()])
    }
  })

  test('what is sensitive never outlives an erasure, except closed in the ledger and in imported lists', () => {
    const inLists = ['import_row.packed', 'stored_file_part.content']
    for (const { table, columns } of register)
      for (const { name, sensitive, erased } of columns)
        if (sensitive && !inLists.includes(`${table}.${name}`))
          expect([table, name, erased]).toEqual([table, name, 'removed'])
  })

  test('everything of a record goes into the copy for the person', () => {
    const silent = Object.keys(personalColumns).filter(
      (table) => !processing[table]?.exported.includes('copy'),
    )
    // Whoever was erased has no copy any more.
    expect(silent).toEqual(['erased_person'])
  })

  test('the page in the documentation is up to date', async () => {
    await expect(registerAsMarkdown()).toMatchFileSnapshot(join(root, 'docs/processing.md'))
  })
})
