import { beforeAll, describe, expect, it } from 'vitest'
import { vietnam } from '../../../profiles/vn/profile.ts'
import { isPartialDate } from '../time/partial-date.ts'
import type { SampleOrganisation } from './organisation.ts'
import { firstOf, lastOf, made, tally, unitCalled } from './recount.ts'

let sample: SampleOrganisation
beforeAll(() => {
  sample = made()
})

const registryDay = '2015-08-27'

describe('everybody in the sample', () => {
  it('is one of five to six thousand people', () => {
    expect(sample.people.length).toBeGreaterThanOrEqual(5000)
    expect(sample.people.length).toBeLessThanOrEqual(6000)
    expect(new Set(sample.people.map((person) => person.id)).size).toBe(sample.people.length)
    expect(new Set(sample.people.map((person) => person.staffCode)).size).toBe(sample.people.length)
    const numbers = sample.people.flatMap((person) => person.sensitive.personalNumber ?? [])
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('belongs to at most one unit of a line at a time, and never to nothing', () => {
    for (const person of sample.people) {
      for (const hierarchy of ['party', 'administrative']) {
        const periods = person.memberships
          .filter((each) => each.hierarchy === hierarchy)
          .map((each) => [lastOf(each.from), each.to === null ? 'infinity' : firstOf(each.to)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1))
        for (const [index, [from, to]] of periods.entries()) {
          expect(from < to, `${person.fullName} ${from} ${to}`).toBe(true)
          const next = periods[index + 1]
          if (next) expect(to <= next[0], `${person.fullName} ${to} ${next[0]}`).toBe(true)
        }
      }
    }
  })

  it('has only codes that the profile knows', () => {
    const levels = new Set(vietnam.levels.map((level) => level.code))
    const fields = new Set(vietnam.fields.map((field) => field.code))
    const known = (list: keyof typeof vietnam.terms, code: string | null) =>
      code === null || vietnam.terms[list].some((term) => term.code === code)
    const unknown = sample.people.flatMap((person) => [
      ...[...person.qualifications, ...person.studies].filter(
        (each) =>
          !levels.has(each.levelCode) ||
          (each.fieldCode !== null && !fields.has(each.fieldCode)) ||
          !known('country', each.country) ||
          !known('form', each.form) ||
          !known('funding', each.funding),
      ),
      ...person.qualifications.filter(
        (each) => !known('evidence-kind', each.evidenceKind) || !known('verification', each.verification),
      ),
      ...person.services.filter((each) => !known('staff-kind', each.staffKind)),
      ...(known('ethnicity', person.sensitive.ethnicity) && known('religion', person.sensitive.religion)
        ? []
        : [1]),
    ])
    expect(unknown).toEqual([])
    const kinds = new Set(vietnam.unitKinds.map((kind) => kind.code))
    expect(sample.versions.filter((version) => !kinds.has(version.kindCode))).toEqual([])
  })

  it('has dates that the calendar has, none after the sample ends', () => {
    for (const person of sample.people) {
      const dates = [
        person.born,
        ...[...person.memberships, ...person.posts, ...person.services].flatMap((each) => [
          each.from,
          each.to,
        ]),
        ...person.studies.flatMap((each) => [each.from, each.to]),
        ...person.qualifications.map((each) => each.awarded),
        person.sensitive.partyJoined,
        person.sensitive.partyOfficial,
      ].filter((date) => date !== null)
      expect(dates.filter((date) => !isPartialDate(date))).toEqual([])
      const awards = person.qualifications.flatMap((each) => each.awarded ?? [])
      expect(awards.filter((date) => lastOf(date) > '2026-10-31' || firstOf(date) < '1960')).toEqual([])
    }
  })

  it('has a natural name in composed letters', () => {
    const family = tally(sample.people, (person) => person.fullName.split(' ')[0])
    expect((family.Nguyễn ?? 0) / sample.people.length).toBeGreaterThan(0.25)
    for (const { fullName, sex } of sample.people) {
      expect(fullName).toBe(fullName.normalize('NFC'))
      expect(fullName.split(' ').length).toBeGreaterThanOrEqual(3)
      if (sex === 'male') expect(fullName).not.toContain(' Thị ')
    }
  })

  it('shares no leading post of an agency with anybody else on a day', () => {
    for (const day of [registryDay, '2020-01-01', '2024-12-31', '2026-06-01']) {
      const agencies = new Set(
        sample.versions
          .filter((each) => !each.code.includes('-') && each.from <= day && day < each.to)
          .map((each) => each.unitId),
      )
      const heads = sample.people.flatMap((person) =>
        person.posts.filter(
          (post) =>
            agencies.has(post.unitId) &&
            /^(Giám đốc|Trưởng ban|Cục trưởng|Chánh|Hiệu trưởng|Chủ tịch)/.test(post.title) &&
            post.from <= day &&
            (post.to === null || day < post.to),
        ),
      )
      expect(heads.length).toBeGreaterThan(35)
      expect(new Set(heads.map((post) => post.unitId)).size).toBe(heads.length)
    }
  })

  it('knows some dates only by their year or month', () => {
    const lengths = tally(sample.people, (person) => String(person.born?.length))
    expect(lengths['4']).toBeGreaterThan(200)
    expect(lengths['7']).toBeGreaterThan(200)
    expect(lengths['10']).toBeGreaterThan(3000)
  })
})

describe('the units', () => {
  it('have names in both languages and a place in one line at a time', () => {
    expect(sample.versions.filter((version) => version.name === '' || !version.nameEn)).toEqual([])
    for (const version of sample.versions) {
      const edges = sample.edges.filter((edge) => edge.unitId === version.unitId)
      const covering = edges.filter((edge) => edge.from <= version.from && version.from < edge.to)
      expect(covering, version.code).toHaveLength(1)
    }
  })

  it('bear a code that no other unit bears on the same day', () => {
    for (const [code, versions] of Map.groupBy(sample.versions, (version) => version.code)) {
      const clash = versions.some((a, index) =>
        versions.slice(index + 1).some((b) => a.from < b.to && b.from < a.to),
      )
      expect(clash, code).toBe(false)
    }
  })

  it('pair each committee with its agency', () => {
    const onDay = sample.pairs.filter((pair) => pair.from <= registryDay && registryDay < pair.to)
    const committee = unitCalled(sample, 'DB-SKHCN', registryDay)
    expect(onDay.find((pair) => pair.committeeId === committee)?.agencyId).toBe(
      unitCalled(sample, 'SKHCN', registryDay),
    )
  })
})
