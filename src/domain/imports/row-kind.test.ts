import { describe, expect, test } from 'vitest'
import type { Heading } from './heading.ts'
import { isNumberingRow } from './heading.ts'
import type { Mapping } from './mapping.ts'
import { rowClassifier } from './row-kind.ts'
import type { SheetRow } from './sheet.ts'
import type { Target } from './target.ts'
import { lastLetterOf, unitHeadingOf, withUnitHeading } from './unit-heading.ts'

const reason = { vi: '', en: '' }
const targets: Target[] = ['order-number', 'full-name', 'born', 'post', 'highest-level']
const mapping: Mapping = targets.map((target, column) => ({
  column,
  heading: target,
  target,
  levelCode: null,
  confidence: 1,
  reason,
}))
const heading: Heading = {
  firstRow: 1,
  lastRow: 1,
  numberingRow: null,
  title: [],
  columns: ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Trình độ'].map((text, column) => ({
    column,
    heading: text,
    parts: [text],
  })),
}
let number = 1
const row = (line: string): SheetRow => {
  number += 1
  const cells = line.split('|').map((text) => text.trim())
  return { number, cells: cells.map((text) => (text === '' ? null : { kind: 'text', value: text, text })) }
}

describe('a row after entries', () => {
  test.each([
    ['1 | Nguyễn Văn Công | 1970 | Chuyên viên | Đại học', 'entry'],
    ['2 | Công Tằng Tôn Nữ | 1970 | | ', 'entry'],
    ['3 | Tổng Văn Cộng | 1980 | | ', 'entry'],
    ['4 | Nguyễn Thị Ban | | | ', 'entry'],
    ['| Nguyễn Thị Ban | | | ', 'entry'],
    ['5 | Ban Văn Sở | 1980 | Giám đốc | ThS', 'entry'],
    ['| Cộng | | | 5', 'total'],
    ['| Tổng cộng: 25 người | | | ', 'total'],
    ['Tổng số | | | | 12', 'total'],
    ['Cộng (I+II) | | | | 12', 'total'],
    ['TOTAL | | | | 12', 'total'],
    ['| Tong cong | | | 12', 'total'],
    ['I | Sở Nội vụ | | | ', 'group'],
    ['| Phòng Hành chính - Tổng hợp | | | ', 'group'],
    ['2. Phòng Tổ chức cán bộ | | | | ', 'group'],
    ['Đơn vị: Trung tâm Y tế | | | | ', 'group'],
    ['B | KHỐI ĐOÀN THỂ | | | 12', 'group'],
    ['| | | | ', 'blank'],
    ['STT | Họ và tên | Năm sinh | Chức vụ | Trình độ', 'heading'],
    ['1 | 2 | 3 | 4 | 5', 'numbering'],
    ['| | 2012 | | Thạc sĩ', 'continuation'],
    ['Ghi chú: số liệu đến 31/12 | | | | ', 'note'],
    ['| | | Long An, ngày 5 tháng 2 năm 2015 | ', 'signature'],
    ['NGƯỜI LẬP BIỂU | | | THỦ TRƯỞNG ĐƠN VỊ | ', 'signature'],
    ['Nơi nhận: | | | | ', 'signature'],
    ['| | | TM. BAN THƯỜNG VỤ | ', 'signature'],
  ])('%s is: %s', (line, kind) => {
    const classify = rowClassifier(heading, mapping)
    classify(row('1 | Lê Văn An | 1975 | Chuyên viên | Đại học'))
    expect(classify(row(line)).kind).toBe(kind)
  })

  test('a heading that returns after a signature opens the table again', () => {
    const classify = rowClassifier(heading, mapping)
    const kinds = [
      '1 | Lê An | 1975 | |',
      'Nơi nhận:',
      '- Lưu',
      'STT | Họ và tên | Năm sinh',
      '1 | Lê Bình | 1976 | |',
    ]
    expect(kinds.map((line) => classify(row(line)).kind)).toEqual([
      'entry',
      'signature',
      'signature',
      'heading',
      'entry',
    ])
  })
})

test('a numbering row counts its columns', () => {
  const lines = ['1|2|3|4', '(1)|(2)|(3)', 'A|B|1|2|3=1+2', '1|Lê An|3', '1|1|1', '5|1960|1']
  expect(lines.map((line) => isNumberingRow(row(line)))).toEqual([true, true, true, false, false, false])
})

describe('a unit as a heading row', () => {
  test.each([
    ['I', 'Sở Nội vụ', 'roman', 'Sở Nội vụ'],
    ['', 'I. Sở Nội vụ (25 người)', 'roman', 'Sở Nội vụ'],
    ['', 'Đơn vị: Trung tâm Y tế: 12', 'none', 'Trung tâm Y tế'],
    ['', '2.1. Phòng Tổ chức', 'number', 'Phòng Tổ chức'],
    ['A', 'KHỐI ĐẢNG', 'letter', 'KHỐI ĐẢNG'],
    ['', 'Chi bộ 3', 'none', 'Chi bộ 3'],
  ])('%s %s', (marker, text, style, name) => {
    expect(unitHeadingOf(marker, text)).toMatchObject({ style, name })
  })

  test('a count of people is no part of the name', () => {
    expect(unitHeadingOf('', 'Đảng bộ Khối 12 người').name).toBe('Đảng bộ Khối')
  })

  test('letters enclose roman numbers, and I after H is a letter', () => {
    const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']
    let path = withUnitHeading([], unitHeadingOf('A', 'Khối A'))
    for (const letter of letters.slice(1)) {
      path = withUnitHeading(path, unitHeadingOf(letter, `Khối ${letter}`, lastLetterOf(path)))
    }
    expect(path.map(({ name, style }) => [name, style])).toEqual([['Khối I', 'letter']])
    expect(withUnitHeading(path, unitHeadingOf('II', 'Sở')).map(({ style }) => style)).toEqual([
      'letter',
      'roman',
    ])
  })
})
