import { expect, test } from 'vitest'
import { faultFacts } from './fault-facts.ts'

const secret = 'Nguyễn Thị Bí Mật'
const said = (error: unknown) => JSON.stringify(faultFacts(error))

test('what somebody wrote is not in the facts of an error', () => {
  const database = Object.assign(new Error(`invalid input syntax for type integer: ${secret}`), {
    code: '22P02',
    detail: `Key (full_name)=(${secret}) already exists.`,
    table: 'person',
    constraint: 'person_pkey',
    where: secret,
  })
  expect(said(database)).not.toContain(secret)
  expect(faultFacts(database)).toMatchObject({ code: '22P02', table: 'person', constraint: 'person_pkey' })
  expect(said(new Error('outer', { cause: database }))).not.toContain(secret)
  expect(said(new Error(`two\n    at ${secret} (file:1:2)\nlines`))).not.toContain(secret)
  expect(said(new TypeError(`no "${secret}" here`))).not.toContain(secret)
  expect(said(Object.assign(new Error('x'), { name: secret, code: secret }))).not.toContain(secret)
  expect(said(secret)).not.toContain(secret)
  try {
    JSON.parse(`{"name": ${secret}`)
  } catch (error) {
    expect(said(error)).not.toContain('Nguy')
  }
})

test('the place of an error is in its facts', () => {
  const facts = faultFacts(new TypeError('x is not a function'))
  expect(facts.message).toBe('x is not a function')
  expect(facts.stack).toContain('fault-facts.test.ts')
})
