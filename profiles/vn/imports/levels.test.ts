import { describe, expect, test } from 'vitest'
import type { LevelColumn } from '../../../src/domain/imports/level-column.ts'
import { readLevels } from '../../../src/domain/imports/level-reading.ts'
import { wordsOf } from '../../../src/domain/imports/words.ts'
import { vietnam } from '../profile.ts'

const { levels } = wordsOf(vietnam)
const professional: LevelColumn = { ladders: ['PRO', 'MED', 'TITLE'], prefix: '', strict: true }
const political: LevelColumn = { ladders: ['POL'], prefix: '', strict: true }
const language: LevelColumn = { ladders: ['LANG'], prefix: 'Bậc', strict: false }
const rank: LevelColumn = { ladders: ['GOV', 'GOV25'], prefix: 'Ngạch', strict: false }
const informatics: LevelColumn = { ladders: ['IT'], prefix: 'Tin học', strict: false }

/** 'PRO.BA[Luật]' for a level with its specialty, '*' for what is being studied for. */
const read = (text: string, column: LevelColumn): string => {
  const { value, troubles } = readLevels(text, levels, column)
  const said = (value ?? []).map(
    ({ levelCode, specialty, studying }) =>
      `${levelCode}${specialty === null ? '' : `[${specialty}]`}${studying ? '*' : ''}`,
  )
  return [...said, ...troubles.map((trouble) => `!${trouble.rule}`)].join(' + ')
}

describe('a professional level as offices write it', () => {
  test.each([
    ['Thạc sĩ', 'PRO.MA'],
    ['thac si', 'PRO.MA'],
    ['ThS', 'PRO.MA'],
    ['Th.s', 'PRO.MA'],
    ['ThS. Luật', 'PRO.MA[Luật]'],
    ['Cao học', 'PRO.MA'],
    ['Bác sĩ CKI', 'MED.CK1'],
    ['CK I', 'MED.CK1'],
    ['Chuyên khoa 1', 'MED.CK1'],
    ['bac si chuyen khoa cap II', 'MED.CK2'],
    ['BSCKII', 'MED.CK2'],
    ['BS.CKII Ngoại', 'MED.CK2[Ngoại]'],
    ['Bác sĩ đa khoa', 'PRO.BA[đa khoa]'],
    ['Đại học', 'PRO.BA'],
    ['ĐH', 'PRO.BA'],
    ['Cử nhân', 'PRO.BA'],
    ['Kỹ sư xây dựng', 'PRO.BA[xây dựng]'],
    ['Đại học (Luật)', 'PRO.BA[Luật]'],
    ['Cao đẳng', 'PRO.CO'],
    ['TC', 'PRO.IN'],
    ['Tiến sĩ'.normalize('NFD'), 'PRO.DR'],
    ['PGS.TS Y học', 'TTL.AP + PRO.DR[Y học]'],
    ['Đại học Luật; Cử nhân HC', 'PRO.BA[Luật] + PRO.BA[HC]'],
    ['ĐH Luật - ThS Kinh tế', 'PRO.BA[Luật] + PRO.MA[Kinh tế]'],
    ['Cử nhân Kinh tế, Luật', 'PRO.BA[Kinh tế, Luật]'],
    ['Thạc sỹ và CKI', 'PRO.MA + MED.CK1'],
    ['NCS Luật', 'PRO.DR[Luật]*'],
    ['Đang học Thạc sĩ QLC', 'PRO.MA[QLC]*'],
    ['Trung cấp LLCT', 'POL.IN + !level.other_column'],
    ['Cử nhân chính trị', 'POL.BA + !level.other_column'],
    ['sau đại học', '!level.unspecific'],
    ['Luật', '!level.unknown'],
    ['không', ''],
    ['Chưa qua đào tạo', ''],
  ])('%s', (text, said) => {
    expect(read(text, professional)).toBe(said)
  })
})

describe('the same words mean other levels in other columns', () => {
  test.each([
    ['Cao cấp', political, 'POL.AD'],
    ['CC', political, 'POL.AD'],
    ['Cử nhân', political, 'POL.BA'],
    ['Trung cấp', political, 'POL.IN'],
    ['Cao cấp LLCT-HC', political, 'POL.AD'],
    ['đang học cao cấp', political, 'POL.AD*'],
    ['Anh B1', language, 'LANG.3[Anh]'],
    ['Anh C; Pháp A', language, 'LANG.3[Anh] + LANG.1[Pháp]'],
    ['B', informatics, 'IT.ADV'],
    ['Chuyên viên chính', rank, 'GOV.CVC'],
    ['Cao cấp lý luận chính trị', rank, 'POL.AD + !level.other_column'],
    ['IELTS 6.5', language, '!level.unknown'],
  ])('%s', (text, column, said) => {
    expect(read(text, column)).toBe(said)
  })

  test('an unknown professional level rejects the row, an unknown skill is only skipped', () => {
    expect(readLevels('Luật', levels, professional).troubles[0]?.severity).toBe('error')
    expect(readLevels('IELTS 6.5', levels, language).troubles[0]?.severity).toBe('warning')
  })

  test('an unknown level comes with the nearest ones to choose from', () => {
    expect(readLevels('Thạc xỉ', levels, professional).troubles[0]?.suggestions[0]).toBe('Thạc sĩ')
  })
})
