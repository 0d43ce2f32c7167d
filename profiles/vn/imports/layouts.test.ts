import { describe, expect, test } from 'vitest'
import { findHeading } from '../../../src/domain/imports/heading.ts'
import type { ImportedPerson } from '../../../src/domain/imports/imported-person.ts'
import { mappingGaps } from '../../../src/domain/imports/mapping.ts'
import { guessMapping } from '../../../src/domain/imports/mapping-guess.ts'
import { gatherPersons } from '../../../src/domain/imports/person-merge.ts'
import { rowClassifier } from '../../../src/domain/imports/row-kind.ts'
import { personReader } from '../../../src/domain/imports/row-reading.ts'
import { shapeOf } from '../../../src/domain/imports/shape.ts'
import { wordsOf } from '../../../src/domain/imports/words.ts'
import { vietnam } from '../profile.ts'
import { layouts } from './layouts.ts'

const words = wordsOf(vietnam)

const imported = (name: keyof typeof layouts) => {
  const { rows, merges } = layouts[name]
  const heading = findHeading(rows, merges)
  if (!heading) throw new Error(`no heading in ${name}`)
  const below = rows.filter((row) => row.number > heading.lastRow)
  const sample = (column: number) => below.map((row) => row.cells[column] ?? null)
  const mapping = guessMapping('people', heading.columns, sample, words)
  const classify = rowClassifier(heading, mapping)
  const read = personReader(mapping, { words, asOf: '2015-08-27', dateOrders: {} })
  const classified = below.map(classify)
  const facts = classified
    .filter(({ kind }) => kind === 'entry' || kind === 'continuation')
    .map(({ row, kind, units }) => ({
      continuation: kind === 'continuation',
      ...read(row, units, kind === 'continuation'),
    }))
  return {
    heading,
    mapping,
    kinds: classified.map(({ kind }) => kind),
    people: gatherPersons(facts).map(({ person }) => person),
    problems: facts.flatMap(({ problems }) => problems.map(({ address, rule }) => `${address} ${rule}`)),
  }
}

const targets = (name: keyof typeof layouts) =>
  imported(name).mapping.map(({ target, levelCode }) =>
    levelCode === null ? target : `${target}:${levelCode}`,
  )
const levels = (person: ImportedPerson | undefined) =>
  person?.qualifications.map(({ levelCode }) => levelCode)
const path = (person: ImportedPerson | undefined) => person?.memberships[0]?.unit?.path

describe('a table is found in a sheet', () => {
  test.each([
    ['plain', 1, 1, null],
    ['titleAndSignature', 7, 8, 9],
    ['ticks', 1, 2, null],
    ['groupedWithoutMerges', 1, 2, null],
    ['unitRows', 2, 2, null],
    ['letters', 1, 1, null],
    ['oneQualificationPerRow', 1, 1, null],
    ['splitNameAndBirth', 1, 2, null],
    ['studying', 1, 2, null],
    ['english', 2, 2, null],
    ['unaccented', 1, 1, null],
    ['noteBesideHeading', 1, 1, 2],
    ['healthSector', 3, 5, null],
    ['noHeadingWords', 1, 1, null],
  ] as const)('%s: heading in rows %i to %i, numbering row %s', (name, first, last, numbering) => {
    expect(imported(name).heading).toMatchObject({ firstRow: first, lastRow: last, numberingRow: numbering })
    expect(mappingGaps('people', imported(name).mapping)).toEqual([])
  })

  test('the title block is kept as the title', () => {
    expect(imported('titleAndSignature').heading.title).toContain(
      'DANH SÁCH TRÍCH NGANG CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC',
    )
  })

  test('headings of several rows are joined', () => {
    expect(imported('healthSector').heading.columns[4]?.heading).toBe('Trình độ / Sau đại học / CKII')
    expect(imported('groupedWithoutMerges').heading.columns[8]?.heading).toBe('Trình độ / LLCT')
  })
})

describe('columns are recognised', () => {
  test.each([
    ['titleAndSignature', 'order-number full-name born-male born-female highest-level political-theory note'],
    [
      'ticks',
      'order-number full-name born sex-male sex-female level-tick:PRO.DR level-tick:PRO.MA level-tick:PRO.BA level-tick:PRO.CO level-tick:PRO.IN level-tick:POL.AD level-tick:POL.IN level-tick:POL.EL unit',
    ],
    [
      'groupedWithoutMerges',
      'order-number full-name born-male born-female ethnicity party-joined party-official highest-level political-theory state-management foreign-language',
    ],
    ['oneQualificationPerRow', 'staff-code full-name born highest-level specialty institution form awarded'],
    [
      'splitNameAndBirth',
      'order-number family-name given-name born-day born-month born-year personal-number unit-2',
    ],
    [
      'studying',
      'order-number full-name born unit studying-level specialty institution form funding studying-from studying-until',
    ],
    [
      'english',
      'staff-code full-name sex born unit-1 unit-2 post highest-level specialty institution country awarded',
    ],
    ['unaccented', 'order-number full-name born sex unit post highest-level political-theory note'],
    ['noteBesideHeading', 'order-number full-name born personal-number staff-kind highest-level form'],
    [
      'healthSector',
      'order-number full-name born unit-2 level-tick:MED.CK2 level-tick:MED.CK1 level-tick:PRO.MA level-tick:PRO.BA level-tick:PRO.CO note',
    ],
    ['noHeadingWords', 'full-name sex personal-number highest-level'],
  ] as const)('%s', (name, expected) => {
    expect(targets(name).join(' ')).toBe(expected)
  })

  test('a file has the same shape whatever the case and marks of its headings', () => {
    expect(shapeOf(['Họ và tên', 'NĂM SINH'])).toBe(shapeOf(['HO VA TEN', 'Năm sinh']))
    expect(shapeOf(['Họ và tên', 'Năm sinh'])).not.toBe(shapeOf(['Năm sinh', 'Họ và tên']))
  })
})

describe('rows are told apart', () => {
  test('units, totals, numbering and signatures are no people', () => {
    expect(imported('titleAndSignature').kinds.join(' ')).toBe(
      'numbering group entry entry group entry total total signature signature signature',
    )
    expect(imported('unitRows').kinds.join(' ')).toBe(
      'group entry entry group entry blank heading entry total signature signature signature',
    )
  })

  test('a heading row names the unit of the rows below it', () => {
    expect(imported('unitRows').people.map(path)).toEqual([
      ['Sở Y tế'],
      ['Sở Y tế'],
      ['Báo Long An'],
      ['Báo Long An'],
    ])
    expect(imported('letters').people.map(path)).toEqual([
      ['KHỐI ĐẢNG', 'Văn phòng Tỉnh ủy'],
      ['KHỐI ĐẢNG', 'Ban Tổ chức'],
      ['KHỐI CHÍNH QUYỀN', 'Sở Tư pháp'],
    ])
  })
})

describe('rows are read into people', () => {
  test('sex and birth from two columns of years', () => {
    const [an, binh] = imported('titleAndSignature').people
    expect([an?.sex, an?.born, binh?.sex, binh?.born]).toEqual(['male', '1965', 'female', '1970'])
    expect(levels(an)).toEqual(['PRO.DR', 'POL.AD'])
  })

  test('levels from ticks, a year in the place of a tick is the year of the award', () => {
    expect(imported('ticks').people.map(levels)).toEqual([
      ['PRO.MA', 'PRO.BA', 'POL.AD'],
      ['PRO.BA', 'POL.IN'],
    ])
    const [, mai] = imported('healthSector').people
    expect(mai?.qualifications).toMatchObject([
      { levelCode: 'MED.CK1', awarded: '2012' },
      { levelCode: 'PRO.BA' },
    ])
  })

  test('several rows of one person are one person with several qualifications', () => {
    const { people, problems } = imported('oneQualificationPerRow')
    expect(problems).toEqual([])
    expect(people.map(({ staffCode, rows }) => [staffCode, rows])).toEqual([
      ['CB001', [2, 3]],
      ['CB002', [4, 5]],
    ])
    expect(
      people.map(({ qualifications }) =>
        qualifications.map(({ levelCode, awarded, form }) => [levelCode, awarded, form]),
      ),
    ).toEqual([
      [
        ['PRO.BA', '1997', 'full-time'],
        ['PRO.MA', '2008', 'part-time'],
      ],
      [
        ['PRO.BA', '2004-06', 'part-time'],
        ['PRO.MA', '2012', 'full-time'],
      ],
    ])
  })

  test('a list of people at study gives studies, not qualifications', () => {
    expect(imported('studying').people[0]).toMatchObject({
      qualifications: [],
      studies: [
        {
          levelCode: 'PRO.MA',
          specialty: 'Kiến trúc',
          form: 'part-time',
          funding: 'self',
          from: '2014-09',
          to: '2016-12',
        },
      ],
    })
  })

  test('a name in two columns, a birth in three', () => {
    expect(imported('splitNameAndBirth').people.map(({ fullName, born }) => [fullName, born])).toEqual([
      ['Nguyễn Thị Ngọc Oanh', '1990-08-07'],
      ['Trần Quốc Phong', '1988'],
    ])
  })

  test('what cannot be read is a problem with its address and rule', () => {
    expect(imported('noteBesideHeading').problems).toEqual([
      'B3 name.capitals',
      'C3 date.unreadable',
      'B4 name.capitals',
      'D4 personal-number.cut',
    ])
    expect(imported('splitNameAndBirth').problems).toEqual(['G4 personal-number.lost_zeros'])
  })
})
