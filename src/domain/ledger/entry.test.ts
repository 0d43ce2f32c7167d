import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { entryText, type LedgerEntry } from './entry.ts'

const word = fc.string({ unit: 'grapheme' })
const maybe = fc.option(word)
const entry: fc.Arbitrary<LedgerEntry> = fc.record({
  entryId: word,
  recordedAt: word,
  actorId: maybe,
  actorName: word,
  action: word,
  subjectKind: word,
  subjectId: word,
  personId: maybe,
  causeId: maybe,
  reason: maybe,
  before: fc.jsonValue(),
  after: fc.jsonValue(),
})

test('the text of an entry is its canonical JSON, whatever stands in it', () => {
  fc.assert(
    fc.property(entry, (one) => {
      expect(entryText(one)).toBe(canonicalJson(one))
    }),
  )
})
