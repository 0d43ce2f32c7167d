import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldForSearch, toNfc } from './fold.ts'

test('searching ignores accents, case and surplus spaces, and knows the impostor of đ', () => {
  const forms = ['Đức', 'ĐỨC', 'Đức'.normalize('NFD'), '\u00d0ức', ' đưc ', 'D\u00fcc', 'đ\u200bức']
  expect(forms.map(foldForSearch)).toEqual(forms.map(() => 'duc'))
  expect(foldForSearch('Hòa\u00a0 Bình')).toBe(foldForSearch('Hoà\nBình'))
  expect(foldForSearch('Sở Giáo dục và Đào tạo')).toBe('so giao duc va dao tao')
})

test('the two ways to compose a letter are one text', () => {
  expect(toNfc('Nguyễn'.normalize('NFD'))).toBe('Nguyễn')
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
      expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text))
    }),
  )
})
