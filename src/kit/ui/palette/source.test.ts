import { expect, test } from 'vitest'
import { say } from '../../../domain/language/say.ts'
import { fixedSource, fold } from './source.ts'

test('duc finds Đức', () => {
  expect(fold('Đức')).toBe('duc')
})

test('pages are found by either language, without accents', async () => {
  const source = fixedSource('pages', say('Trang', 'Pages'), [
    { label: say('Đơn vị', 'Units'), href: '/units' },
    { label: say('Nhập dữ liệu', 'Import'), href: '/imports' },
  ])
  const find = async (text: string) =>
    (await source.search(text, new AbortController().signal)).map((hit) => hit.href)
  expect(await find('don vi')).toEqual(['/units'])
  expect(await find('import')).toEqual(['/imports'])
  expect(await find('')).toEqual(['/units', '/imports'])
})
