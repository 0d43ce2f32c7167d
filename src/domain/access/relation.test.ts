import { expect, test } from 'vitest'
import { covers, relations } from './relation.ts'

test.each([
  ['everything', ['own unit', 'below', 'sibling', 'above', 'elsewhere', 'own record']],
  ['subtree', ['own unit', 'below']],
  ['self', ['own record']],
] as const)('a reach of %s comes to what it says and no further', (reach, expected) => {
  expect(relations.filter((relation) => covers(reach, relation))).toEqual(expected)
})
