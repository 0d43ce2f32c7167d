import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast, luminance } from '../../src/domain/profile/contrast.ts'
import { profileProblems } from '../../src/domain/profile/problems.ts'
import { vietnam } from './profile.ts'

const levelOf = (code: string) => vietnam.levels.find((level) => level.code === code)
const setOf = (code: string) =>
  vietnam.countsAsSets.find((set) => set.code === code)?.members.map((member) => member.level)

describe('the Vietnamese profile', () => {
  it('has no problems', () => {
    expect(profileProblems(vietnam)).toEqual([])
  })

  it('counts in the order that the programme attributes people', () => {
    expect(setOf('above-university')).toEqual(['PRO.DR', 'MED.CK2', 'PRO.MA', 'MED.RES', 'MED.CK1'])
    expect(setOf('professional')).toEqual([
      ...(setOf('above-university') ?? []),
      'PRO.BA',
      'PRO.CO',
      'PRO.IN',
      'PRO.EL',
    ])
    expect(setOf('political-theory')).toEqual(['POL.AD', 'POL.BA', 'POL.IN', 'POL.EL'])
  })

  it('never lets a medical specialist pass for a master or a doctor', () => {
    const medical = vietnam.equivalences.filter((pair) => `${pair.level} ${pair.countsAs}`.includes('MED.'))
    expect(medical).toEqual([])
  })

  it('puts the bachelor of politics and the advanced level at the same height', () => {
    expect(levelOf('POL.BA')?.rank).toBe(levelOf('POL.AD')?.rank)
  })

  it('numbers defence target groups backwards: group 1 is the highest', () => {
    expect(levelOf('DEF.1')?.rank).toBe(4)
    expect(levelOf('DEF.4')?.rank).toBe(1)
  })

  it('changes state management from ranks to leadership posts on 1 July 2025', () => {
    expect(levelOf('GOV.CVC')?.to).toBe('2025-07-01')
    expect(levelOf('GOV.L1')?.from).toBe('2025-07-01')
  })

  it('marks what nobody has checked and gives the source of the rest', () => {
    for (const level of vietnam.levels) {
      expect(level.unverified || level.source !== null || level.ladder === 'TITLE', level.code).toBe(true)
      expect(level.unverified).toBe(level.doubts.length > 0)
      expect(level.externalCode).toBeNull()
    }
    expect(levelOf('PRO.MA')?.doubts).not.toContain('isced')
    expect(levelOf('PRO.IN')?.doubts).toContain('isced')
  })

  it('has no two ways of reading one word within a ladder', () => {
    for (const ladder of vietnam.ladders) {
      const words = vietnam.levels
        .filter((level) => level.ladder === ladder.code)
        .flatMap((level) => [...new Set([level.name.vi, level.short.vi, ...level.synonyms])])
        .map((word) => word.toLowerCase())
      expect(
        words.filter((word, index) => words.indexOf(word) !== index),
        ladder.code,
      ).toEqual([])
    }
  })

  it('lists 54 peoples with the numbers of the statistical list', () => {
    expect(vietnam.terms.ethnicity).toHaveLength(54)
    const [kinh] = vietnam.terms.ethnicity
    expect(kinh?.externalCode).toBe('01')
    expect(vietnam.terms.ethnicity[53]?.name.vi).toBe('Ơ Đu')
  })

  it('counts grassroots committees and grassroots branches, and no other kind', () => {
    expect(vietnam.unitKinds.filter((kind) => kind.grassroots).map((kind) => kind.code)).toEqual([
      'grassroots-committee',
      'grassroots-branch',
    ])
  })
})

describe('level colours', () => {
  const themes = ['light', 'dark'] as const

  it.each(themes)('deepen with the rank within each ladder (%s)', (theme) => {
    for (const ladder of vietnam.ladders) {
      const levels = vietnam.levels
        .filter((level) => level.ladder === ladder.code)
        .sort((a, b) => a.rank - b.rank)
      for (const [index, level] of levels.entries()) {
        const below = levels[index - 1]
        if (!below || below.rank === level.rank) continue
        expect(luminance(level.colour[theme]), level.code).toBeLessThan(luminance(below.colour[theme]))
        expect(contrast(level.colour[theme], below.colour[theme]), level.code).toBeGreaterThan(1.2)
      }
    }
  })

  it.each(themes)('stand 3:1 apart between the kinds that meet in the set above university (%s)', (theme) => {
    const [doctor, second, master, resident, first] = [
      'PRO.DR',
      'MED.CK2',
      'PRO.MA',
      'MED.RES',
      'MED.CK1',
    ].map((code) => levelOf(code)?.colour[theme] ?? '')
    expect(contrast(doctor ?? '', second ?? '')).toBeGreaterThan(2.9)
    expect(contrast(second ?? '', master ?? '')).toBeGreaterThan(2.9)
    expect(contrast(master ?? '', resident ?? '')).toBeGreaterThan(2.9)
    expect(contrast(master ?? '', first ?? '')).toBeGreaterThan(2.9)
  })
})

const classification = join(import.meta.dirname, '../../../shared/data/isced-f-2013/isced_f_2013.csv')

describe('fields of study', () => {
  it('are 11 broad, 28 narrow and 79 detailed', () => {
    const sizes = [2, 3, 4].map((size) => vietnam.fields.filter((field) => field.code.length === size).length)
    expect(sizes).toEqual([11, 28, 79])
  })

  it.skipIf(!existsSync(classification))('have the codes, parents and English names of ISCED-F 2013', () => {
    const rows = readFileSync(classification, 'utf8').trim().split('\n').slice(1)
    const expected = rows.map((row) => {
      const [code = '', , parent = '', ...label] = row.split(',')
      return `${code}|${parent}|${label.join(',').replaceAll('"', '')}`
    })
    expect(vietnam.fields.map((field) => `${field.code}|${field.parent ?? ''}|${field.name.en}`)).toEqual(
      expected,
    )
  })
})
