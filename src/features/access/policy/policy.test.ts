import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { accessAsMarkdown } from '../../../domain/access/access-document.ts'
import { fieldGroups } from '../../../domain/access/field-group.ts'
import { personalColumns } from '../../../domain/access/personal-data.ts'
import { policy } from '../../../domain/access/policy.ts'
import { actionTexts, reachTexts, roleNames } from './texts.ts'

const root = resolve(import.meta.dirname, '../../../..')

describe('who may do what', () => {
  test('every action is named for readers', () => {
    expect(Object.keys(actionTexts).toSorted()).toEqual(Object.keys(policy).toSorted())
  })

  test('every table about people lies in one group of facts', () => {
    const grouped = fieldGroups.flatMap(({ tables }) => tables)
    expect(grouped.toSorted()).toEqual(Object.keys(personalColumns).toSorted())
  })

  test('whatever is sensitive in a record is read for a stated purpose only', () => {
    const sealed = Object.entries(personalColumns)
      .filter(([, columns]) => Object.values(columns).some(({ sensitive }) => sensitive))
      .map(([table]) => table)
    const stated = fieldGroups.filter(({ purpose }) => purpose === 'stated').flatMap(({ tables }) => tables)
    // What a person writes in a request, and what is answered, is read by those two in the course of it.
    expect(sealed.filter((table) => !stated.includes(table))).toEqual(['correction_request'])
  })

  test('the page in the documentation is up to date', async () => {
    const names = { roles: roleNames, actions: actionTexts, reaches: reachTexts }
    await expect(accessAsMarkdown(names)).toMatchFileSnapshot(join(root, 'docs/access.md'))
  })
})
