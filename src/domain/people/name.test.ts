import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldForSearch } from '../language/fold.ts'
import type { NameOrder } from './name.ts'
import { cleanName, isAllCaps, nameParts, nameSortKey, properCase, sameName } from './name.ts'

const collator = new Intl.Collator('vi')
const sorted = (names: readonly string[], order: NameOrder): string[] =>
  [...names].sort((a, b) => collator.compare(nameSortKey(a, order), nameSortKey(b, order)))

describe('a name as it is kept', () => {
  test('is composed, trimmed and single-spaced, with its case kept', () => {
    expect(cleanName(' Nguyễn  VĂN\n an '.normalize('NFD'))).toBe('Nguyễn VĂN an')
    expect(cleanName('Nguyễn\u200b Văn\u00a0A')).toBe('Nguyễn Văn A')
    expect(cleanName('O’Brien-Đỗ, Jr.')).toBe('O’Brien-Đỗ, Jr.')
  })

  test.each(['', '  ', '12345', 'Nguyễn\u0000A', 'Nguy\ufffdn', 'A\u202eB', 'a'.repeat(201)])(
    '%j is refused with a sentence',
    (typed) => {
      expect(cleanName(typed)).toMatchObject({ code: 'name.unreadable' })
    },
  )

  test('a name in capitals can be offered in proper case', () => {
    expect(['NGUYỄN VĂN A', 'Nguyễn Văn A', 'A', 'ĐỖ'].map(isAllCaps)).toEqual([true, false, false, true])
    expect(properCase('NGUYỄN THỊ ÁNH')).toBe('Nguyễn Thị Ánh')
    expect(properCase("H'HEN NIÊ")).toBe("H'Hen Niê")
    expect(properCase('MAI-ĐỖ')).toBe('Mai-Đỗ')
  })
})

test('a full name falls into family, middle and given name', () => {
  expect(nameParts('Nguyễn Thị Minh Khai')).toEqual({ family: 'Nguyễn', middle: 'Thị Minh', given: 'Khai' })
  expect(nameParts('Lê An')).toEqual({ family: 'Lê', middle: '', given: 'An' })
  expect(nameParts('Y')).toEqual({ family: '', middle: '', given: 'Y' })
})

describe('names sort by given name', () => {
  const measured = [
    'Lê An',
    'Nguyễn Thị An',
    'Nguyễn Văn An',
    'Bùi Anh',
    'Lê Thị Ánh',
    'Trần Ân',
    'Hoàng Ẩn',
    'Đỗ Dũng',
    'Phạm Văn Đức',
  ]

  test('in the order that was measured, whichever of family and middle name comes next', () => {
    expect(sorted(measured.toReversed(), 'given-family-middle')).toEqual(measured)
    expect(sorted(measured.toReversed(), 'given-middle-family')).toEqual(measured)
  })

  test('the setting decides between middle and family name', () => {
    const names = ['Trần Anh Tú', 'Lê Văn Tú', 'Lê Anh Tú']
    expect(sorted(names, 'given-middle-family')).toEqual(['Lê Anh Tú', 'Trần Anh Tú', 'Lê Văn Tú'])
    expect(sorted(names, 'given-family-middle')).toEqual(['Lê Anh Tú', 'Lê Văn Tú', 'Trần Anh Tú'])
  })

  test('a longer middle name comes after the shorter one that it begins with', () => {
    const names = ['Lê Thị Thu An', 'Bùi Thị An', 'Lê Thị An', 'Lê An']
    expect(sorted(names, 'given-middle-family')).toEqual([
      'Lê An',
      'Bùi Thị An',
      'Lê Thị An',
      'Lê Thị Thu An',
    ])
  })
})

describe('the same name', () => {
  test('differs by case, composition, spaces or place of the tone, never by đ, tone or letter', () => {
    expect(sameName('ĐỖ  HÒA', 'Đỗ Hoà'.normalize('NFD'))).toBe(true)
    expect(sameName('\u00d0ức', 'Đức')).toBe(true)
    expect(sameName('Đức', 'Dức')).toBe(false)
    expect(sameName('Ân', 'Ẩn')).toBe(false)
    expect(sameName('An', 'Ân')).toBe(false)
  })
})

const file = new URL('../../../../shared/data/vn-names/full_names.csv', import.meta.url)
describe.skipIf(!existsSync(file))('7,651 real names (../shared/data/vn-names)', () => {
  const names = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/,\d+$/, '').replace(/^"|"$/g, ''))
    : []

  const clean = names.map(cleanName).filter((name) => typeof name === 'string')

  test('are accepted, save twelve that a wrong code page has broken', () => {
    expect([names.length, clean.length]).toEqual([7651, 7639])
    for (const name of clean) {
      const { family, middle, given } = nameParts(name)
      expect(cleanName(`${family} ${middle} ${given}`)).toBe(name)
    }
  })

  test('sort as comparing part by part with the Vietnamese collation would', () => {
    // Hòa and Hoà are one name: the comparison part by part must not see where the tone mark stands.
    const toneLast = (text: string) =>
      text.normalize('NFD').replace(/([\u0300\u0309\u0303\u0301\u0323])(\S*)/g, '$2$1')
    const parts = (name: string) => nameParts(toneLast(name.toLowerCase()))
    const byPart = (a: string, b: string) =>
      collator.compare(parts(a).given, parts(b).given) ||
      collator.compare(parts(a).family, parts(b).family) ||
      collator.compare(parts(a).middle, parts(b).middle)
    const byKey = sorted(
      clean.filter((name) => !/[äö]/i.test(name)),
      'given-family-middle',
    )
    const wrong = byKey.filter((name, at) => at > 0 && byPart(byKey[at - 1] ?? '', name) > 0)
    expect(wrong).toEqual([])
  })

  test('are found without accents, and only the same name is the same', () => {
    for (const name of clean) expect(foldForSearch(name)).not.toMatch(/[\p{M}đĐ]/u)
    fc.assert(
      fc.property(fc.constantFrom(...clean), fc.constantFrom(...clean), (one, other) => {
        expect(sameName(one, one.normalize('NFD').toUpperCase())).toBe(true)
        if (sameName(one, other)) expect(foldForSearch(one)).toBe(foldForSearch(other))
      }),
    )
  })
})
