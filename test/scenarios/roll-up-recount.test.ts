import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vietnam } from '../../profiles/vn/profile.ts'
import { foldSummary } from '../../src/database/fold-summary.ts'
import { rebuildSummary } from '../../src/database/rebuild-summary.ts'
import { keepingCounts } from '../../src/database/summary.ts'
import { bases } from '../../src/domain/counting/basis.ts'
import type { PersonFacts } from '../../src/domain/people/person.ts'
import { addDays, FOREVER } from '../../src/domain/time/day.ts'
import { enrolPeople } from '../../src/features/imports/enrolment/actions.ts'
import { loadProfile } from '../../src/features/qualifications/ladders/import.ts'
import { rollUp } from '../../src/features/reports/roll-up/contract.ts'
import { levelCounts, splitCounts } from '../../src/features/reports/roll-up/store.ts'
import { loadUnits } from '../../src/features/units/actions.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let reader: Visitor
beforeAll(async () => {
  world = await newWorld()
  await world.database.transaction().execute((tx) => loadProfile(tx, world.operator.actor, vietnam))
  reader = await world.account('administrator')
})
afterAll(() => world.end())

const levels = ['PRO.DR', 'PRO.MA', 'MED.CK1', 'PRO.BA', 'PRO.IN']
const start = '2010-01-01'
const kind = vietnam.unitKinds.find(({ hierarchy }) => hierarchy === 'party')?.code ?? ''

const year = fc.integer({ min: 2009, max: 2020 }).map(String)
const partial = fc.oneof(
  year,
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
  fc.integer({ min: 0, max: 4000 }).map((days) => addDays(start, days)),
)
const ordered = fc
  .tuple(partial, partial)
  .map(([a, b]) => (a.slice(0, 4) < b.slice(0, 4) ? { from: a, to: b } : { from: a, to: null }))

/** A life: units one after another (places in a list), qualifications and studies with partial dates. */
const life = fc.record({
  places: fc.array(fc.nat(8), { minLength: 1, maxLength: 3 }),
  held: fc.array(
    fc.record({ levelCode: fc.constantFrom(...levels), awarded: fc.option(partial, { nil: null }) }),
    { maxLength: 3 },
  ),
  studies: fc.array(fc.record({ levelCode: fc.constantFrom(...levels), told: ordered }), { maxLength: 2 }),
  sex: fc.constantFrom('female' as const, 'male' as const, 'unknown' as const),
})
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never

/** A tree of nine units below a root; some move to another parent on some day. */
const tree = fc.record({
  parents: fc.array(fc.nat(100), { minLength: 9, maxLength: 9 }),
  moves: fc.array(
    fc.record({ unit: fc.integer({ min: 4, max: 8 }), day: fc.integer({ min: 100, max: 3900 }) }),
    { maxLength: 3 },
  ),
})

const learning = {
  fieldCode: null,
  specialty: null,
  institution: null,
  country: null,
  form: null,
  funding: null,
}

const facts = (of: Life, unitIds: string[]): PersonFacts => ({
  id: newId(),
  staffCode: null,
  fullName: 'Nguyễn Văn Thử',
  sex: of.sex,
  born: '1980',
  sensitive: {
    ethnicity: null,
    religion: null,
    partyJoined: null,
    partyOfficial: null,
    personalNumber: null,
  },
  memberships: of.places.map((place, index) => ({
    hierarchy: 'party',
    unitId: unitIds[place] ?? '',
    from: `${2009 + index * 3}-06-15`,
    to: index === of.places.length - 1 ? null : `${2012 + index * 3}-06-15`,
  })),
  services: [],
  posts: [],
  qualifications: of.held.map((one) => ({
    ...learning,
    ...one,
    diplomaNumber: null,
    evidenceKind: null,
    verification: 'unverified',
  })),
  studies: of.studies.map(({ levelCode, told }) => ({ ...learning, levelCode, ...told })),
})

const plant = async (shape: typeof tree extends fc.Arbitrary<infer T> ? T : never) => {
  const rootId = newId()
  const ids = shape.parents.map(() => newId())
  const parentOf = (index: number) =>
    index < 3 ? rootId : (ids[(shape.parents[index] ?? 0) % index] ?? rootId)
  const moved = new Map(shape.moves.map(({ unit, day }) => [unit, addDays(start, day)]))
  const versions = [rootId, ...ids].map((unitId, index) => ({
    unitId,
    code: `${unitId.slice(-8)}-${index}`,
    name: `Đơn vị ${index}`,
    nameEn: null,
    kindCode: kind,
    from: '2000-01-01',
    to: FOREVER,
  }))
  const edges = [
    { unitId: rootId, hierarchy: 'party', parentId: null, from: '2000-01-01', to: FOREVER },
    ...ids.flatMap((unitId, index) => {
      const day = moved.get(index)
      const first = {
        unitId,
        hierarchy: 'party',
        parentId: parentOf(index),
        from: '2000-01-01',
        to: day ?? FOREVER,
      }
      return day ? [first, { ...first, parentId: ids[index % 3] ?? rootId, from: day, to: FOREVER }] : [first]
    }),
  ]
  await world.database
    .transaction()
    .execute((tx) =>
      loadUnits(tx, world.operator.actor, { versions, edges, pairs: [], events: [], links: [] }),
    )
  return { rootId, ids }
}

/** Corrections as officers make them: a date mended, a qualification struck out, somebody moved. */
const correct = (personId: string, choice: number, unitId: string) =>
  world.database.transaction().execute((tx) =>
    keepingCounts(tx, [personId], async () => {
      if (choice % 3 === 0) await tx.deleteFrom('qualification').where('personId', '=', personId).execute()
      else if (choice % 3 === 1)
        await tx
          .updateTable('qualification')
          .set({ awarded: '2012', awardedDay: '2012-12-31' })
          .where('personId', '=', personId)
          .execute()
      else await tx.updateTable('membership').set({ unitId }).where('personId', '=', personId).execute()
    }),
  )

const compare = async (unitIds: string[], asOf: string) => {
  const set = vietnam.countsAsSets.find(({ code }) => code === 'professional')
  const levelCodes = set?.members.map(({ level }) => level) ?? []
  for (const basis of bases) {
    const asked = { hierarchy: 'party', setCode: 'professional', basis, levelCodes, asOf }
    const shown = (counts: Awaited<ReturnType<typeof levelCounts>>) =>
      counts
        .filter(({ people }) => people !== 0)
        .map(({ unitId, column, people }) => `${unitId} ${column} ${people}`)
        .sort()
    const summary = shown(await levelCounts(world.database, unitIds, asked, 'professional'))
    const recount = shown(await splitCounts(world.database, world.operator.scope, unitIds, asked, 'level'))
    expect(summary, `${basis} as of ${asOf}`).toEqual(recount)
  }
}

describe('the roll-up and the base tables', () => {
  test('agree on any day after moves, careers and corrections, and the parts add up to the whole', async () => {
    const history = fc.record({
      shape: tree,
      lives: fc.array(life, { minLength: 1, maxLength: 12 }),
      corrections: fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(8)), { maxLength: 4 }),
      days: fc.array(
        fc.integer({ min: -400, max: 4400 }).map((days) => addDays(start, days)),
        { minLength: 3, maxLength: 3 },
      ),
    })
    await fc.assert(
      fc.asyncProperty(history, async ({ shape, lives, corrections, days }) => {
        const { rootId, ids } = await plant(shape)
        const people = lives.map((one) => facts(one, ids))
        const by = { actor: world.operator.actor, vault: world.operator.vault, causeId: null }
        await world.database.transaction().execute((tx) => enrolPeople(tx, by, people))
        for (const [who, choice, place] of corrections) {
          await correct(people[who % people.length]?.id ?? '', choice, ids[place] ?? rootId)
          if (choice % 2 === 0) await world.database.transaction().execute(foldSummary)
        }
        for (const asOf of days) {
          await compare([rootId, ...ids], asOf)
          const answer = await reader.ask(rollUp, {
            query: { unitId: rootId, asOf, set: 'professional', basis: 'holders-and-studying' },
          })
          answer.total.people.forEach((inAll, column) => {
            expect(answer.parts.reduce((sum, part) => sum + (part.people[column] ?? 0), 0)).toBe(inAll)
            expect(answer.parts.every((part) => (part.people[column] ?? 0) >= 0)).toBe(true)
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a summary made anew, or folded together, counts the same', async () => {
    const all = () =>
      sql<{
        key: string
        people: number
      }>`select unit_id || set_code || basis || level_code || day as key, sum(people)::int as people
        from count_day group by 1 having sum(people) <> 0 order by 1`.execute(world.database)
    const kept = (await all()).rows
    expect(kept.length).toBeGreaterThan(100)
    await world.database.transaction().execute(foldSummary)
    expect((await all()).rows).toEqual(kept)
    await rebuildSummary(world.database)
    expect((await all()).rows).toEqual(kept)
  })
})
