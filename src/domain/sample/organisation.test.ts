import { beforeAll, describe, expect, it } from 'vitest'
import { vietnam } from '../../../profiles/vn/profile.ts'
import { sampleAccounts } from '../../../profiles/vn/sample-accounts.ts'
import type { Day } from '../time/day.ts'
import type { SampleOrganisation } from './organisation.ts'
import { namedPerson } from './organisation.ts'
import {
  above,
  below,
  firstOf,
  holds,
  made,
  membersOf,
  professional,
  studies,
  tally,
  unitCalled,
} from './recount.ts'

let sample: SampleOrganisation
beforeAll(() => {
  sample = made()
})

const registryDay = '2015-08-27'

describe('the bloc on 27 August 2015', () => {
  it('has 62 grassroots committees', () => {
    const grassroots = new Set(vietnam.unitKinds.filter((kind) => kind.grassroots).map((kind) => kind.code))
    const inside = below(sample, 'DUK', 'party', registryDay)
    const kinds = sample.versions.filter(
      (each) => inside.has(each.unitId) && each.from <= registryDay && registryDay < each.to,
    )
    expect(kinds.filter((each) => grassroots.has(each.kindCode))).toHaveLength(62)
    expect(kinds.filter((each) => each.kindCode === 'branch').length).toBeGreaterThan(100)
  })

  it('counts 480 people who have studied or are studying above university level', () => {
    const counts = tally(membersOf(sample, 'DUK', 'party', registryDay), (person) =>
      above.find((level) => holds(person, level, registryDay) || studies(person, level, registryDay)),
    )
    const { none, ...found } = counts
    expect(found).toEqual({ 'PRO.DR': 10, 'MED.CK2': 13, 'PRO.MA': 281, 'MED.CK1': 176 })
    expect(none).toBeGreaterThan(1500)
  })

  it('has both holders and people still studying, on the state’s money and on their own', () => {
    const people = membersOf(sample, 'DUK', 'party', registryDay)
    const holders = people.filter((person) => above.some((level) => holds(person, level, registryDay)))
    const learners = people.filter((person) => above.some((level) => studies(person, level, registryDay)))
    expect(holders.length).toBeGreaterThan(350)
    expect(learners.length).toBeGreaterThan(90)
    const fundings = tally(
      people.filter((person) => person.qualifications.some((each) => above.includes(each.levelCode))),
      (person) => person.qualifications.find((each) => above.includes(each.levelCode))?.funding ?? undefined,
    )
    expect((fundings['state-local'] ?? 0) + (fundings['state-central'] ?? 0)).toBeGreaterThan(120)
    expect(fundings.self).toBeGreaterThan(150)
  })

  it('has its medical specialists in health units', () => {
    const health = [
      'DB-BVDK',
      'DB-SYT',
      'DB-BVYHCT',
      'DB-BVLP',
      'DB-TTYTDP',
      'DB-TCYT',
      'CB-BVTT',
      'CB-TTSKSS',
      'CB-TTHIV',
    ]
    const specialists = health.flatMap((code) =>
      membersOf(sample, code, 'party', registryDay).filter((person) =>
        ['MED.CK1', 'MED.CK2'].some(
          (level) => holds(person, level, registryDay) || studies(person, level, registryDay),
        ),
      ),
    )
    expect(specialists.length).toBeGreaterThanOrEqual(189)
  })
})

describe('the Department of Science and Technology', () => {
  const highest = (day: Day) =>
    tally(membersOf(sample, 'SKHCN', 'administrative', day), (person) =>
      professional.find((level) => holds(person, level, day)),
    )

  it('has 80 staff at the end of 2014: 51 with a university degree, 8 above it', () => {
    const counts = highest('2014-12-31')
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(80)
    expect(counts['PRO.BA']).toBe(51)
    expect(above.reduce((sum, level) => sum + (counts[level] ?? 0), 0)).toBe(8)
  })

  it('has 10 above university at the end of 2015, as its target asked', () => {
    const counts = highest('2015-12-31')
    expect(above.reduce((sum, level) => sum + (counts[level] ?? 0), 0)).toBe(10)
  })

  it('goes on after its merger in 2025, with the people of both departments', () => {
    const before = highest('2025-02-28')
    const other = membersOf(sample, 'STTTT', 'administrative', '2025-02-28').length
    const total = Object.values(before).reduce((a, b) => a + b) + other
    const after = membersOf(sample, 'SKHCN', 'administrative', '2025-03-01').length
    expect(after).toBe(total)
  })
})

describe('the reorganisation of 2025', () => {
  it('loses nobody when the bloc is wound up and the departments merge', () => {
    const before = new Set(membersOf(sample, 'DUK', 'party', '2025-02-28').map((person) => person.id))
    const after = new Set(membersOf(sample, 'DBT-LA', 'party', '2025-03-01').map((person) => person.id))
    const gone = [...before].filter((id) => !after.has(id))
    const left = gone.filter((id) => {
      const person = sample.people.find((each) => each.id === id)
      return person?.memberships.every((each) => each.to !== null && firstOf(each.to) <= '2025-03-01')
    })
    expect(gone).toEqual(left)
    expect(after.size).toBeGreaterThan(2000)
  })

  it('loses nobody when the provinces merge', () => {
    const before = membersOf(sample, 'LA', 'administrative', '2025-06-30').length
    const after = membersOf(sample, 'TNI', 'administrative', '2025-07-01').length
    expect(Math.abs(after - before)).toBeLessThan(40)
    expect(sample.versions.some((each) => each.code === 'LA' && each.to > '2025-07-01')).toBe(false)
  })

  it('uses every kind of operation, each with a document', () => {
    expect([...new Set(sample.lineage.map((each) => each.kind))].sort()).toEqual([
      'create',
      'dissolve',
      'merge',
      'move',
      'rename',
      'split',
    ])
    for (const operation of sample.lineage) expect(sample.documents).toContain(operation.document)
  })

  it('names person by person where a list decides', () => {
    const office = sample.lineage.filter((each) => each.kind === 'split' && each.listed.length > 0)
    expect(office).toHaveLength(2)
    const [first] = office
    expect(new Set(first?.listed.map((entry) => entry.toUnitId)).size).toBe(2)
  })

  it('leaves no one in a unit that no longer stands', () => {
    const ends = new Map<string, Day>()
    for (const version of sample.versions)
      if (version.to > (ends.get(version.unitId) ?? '')) ends.set(version.unitId, version.to)
    const lost = sample.people.flatMap((person) =>
      person.memberships.filter((each) => (each.to ?? 'infinity') > (ends.get(each.unitId) ?? '')),
    )
    expect(lost).toEqual([])
  })
})

describe('the generator', () => {
  it('tells the same story for the same seed, and another for another', () => {
    const story = JSON.stringify(sample)
    expect(JSON.stringify(made())).toBe(story)
    expect(JSON.stringify(made(7))).not.toBe(story)
  })

  it('keeps the figures for another seed', () => {
    const kept = sample
    sample = made(7)
    const counts = tally(membersOf(sample, 'DUK', 'party', registryDay), (person) =>
      above.find((level) => holds(person, level, registryDay) || studies(person, level, registryDay)),
    )
    sample = kept
    expect([counts['PRO.DR'], counts['MED.CK2'], counts['PRO.MA'], counts['MED.CK1']]).toEqual([
      10, 13, 281, 176,
    ])
  })
})

describe('the sample accounts', () => {
  it('stand on units that the sample has, and one on a person of the science department', () => {
    for (const account of sampleAccounts) unitCalled(sample, account.unitCode, registryDay)
    const person = sample.people.find((each) => each.staffCode === namedPerson.staffCode)
    expect(person?.fullName).toBe(sampleAccounts.find((account) => account.role === 'person')?.name.vi)
    expect(membersOf(sample, 'SKHCN', 'administrative', '2026-10-31')).toContain(person)
    expect(person && studies(person, 'PRO.MA', registryDay)).toBe(true)
  })
})
