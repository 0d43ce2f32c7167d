import { expect, test } from 'vitest'
import { allPatterns, filesThatMakePatterns } from './hostile/patterns.ts'
import { isQuickWith, pumped } from './hostile/pumping.ts'

/** As long as a cell of a spreadsheet may be; a pattern that tries every pair of places needs seconds for it. */
const lettersMax = 32_000
const millisecondsMax = 300

/** Patterns that only ever see text of our own, and how long that is. */
const ofOurOwn: Readonly<Record<string, string>> = {
  '\\B(?=(\\d{3})+$)': 'the digits of a number',
}

/** Where a pattern is put together from words of the source: none of them comes from a request or a file. */
const madeOfOurWords = [
  'src/domain/imports/unit-heading.ts',
  'src/domain/language/legacy/syllable.ts',
  'src/kit/workbook/package/attribute.ts',
]

test('every pattern is found', () => {
  expect(allPatterns().length).toBeGreaterThan(300)
})

test('no pattern of the product is slow on any text, however it was made to be', { timeout: 240_000 }, () => {
  const slow = allPatterns().filter(
    (pattern) =>
      !(pattern.source in ofOurOwn) && !isQuickWith(pattern, pumped(pattern, lettersMax), millisecondsMax),
  )
  expect(slow.map(({ file, source, flags }) => `${file}: /${source}/${flags}`)).toEqual([])
})

test('what tries the patterns notices one that never ends, and one that takes all pairs', () => {
  for (const source of ['^(a+)+$', '(a|a)*b', '^(\\d+,?)+$', '\\s+$'])
    expect(
      isQuickWith({ file: '', source, flags: '' }, pumped({ file: '', source, flags: '' }, lettersMax), 100),
    ).toBe(false)
})

test('nobody’s input becomes a pattern', () => {
  expect(filesThatMakePatterns()).toEqual(madeOfOurWords)
})
