import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refused } from '../../domain/language/refusal.ts'
import { readInput } from './input.ts'

const refusalOf = (value: unknown, schema: z.ZodType = z.object({ name: z.string() })) => {
  try {
    readInput(schema, value)
    return null
  } catch (error) {
    return error instanceof Refused ? error.refusal : error
  }
}

test('a NUL character is refused at the door, with the field that holds it', () => {
  expect(refusalOf({ name: 'a\0b' })).toMatchObject({ code: 'request.invalid', status: 400 })
  expect(refusalOf({ deep: [{ name: '\0' }] }, z.unknown())).toMatchObject({
    fields: { 'deep.0.name': { en: expect.stringContaining('character') } },
  })
})

test('a missing field is named with a sentence', () => {
  expect(refusalOf({})).toMatchObject({ fields: { name: { vi: 'Hãy điền mục này.' } } })
})

test('a schema may refuse in its own words, in both languages', () => {
  const day = z.object({ day: z.string().refine(() => false, 'Sai ngày. ¦ Wrong day.') })
  expect(refusalOf({ day: 'x' }, day)).toMatchObject({
    fields: { day: { vi: 'Sai ngày.', en: 'Wrong day.' } },
  })
})

test('what is right is read', () => {
  expect(readInput(z.object({ limit: z.coerce.number() }), { limit: '5' })).toEqual({ limit: 5 })
})
