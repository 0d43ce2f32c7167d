import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldSummary } from '../../src/database/fold-summary.ts'
import { rebuildSummary } from '../../src/database/rebuild-summary.ts'
import { addQualification } from '../../src/features/qualifications/contract.ts'
import { command } from '../world/command.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
let unitId: string
const vuon = (...words: string[]) => command(world, 'report', ...words)
const fold = () => world.database.transaction().execute(foldSummary)

const holds = async (name: string, levelCode: string) => {
  const personId = await enters(officer, name, unitId)
  const told = { levelCode, awarded: '2014', evidenceKind: 'diploma' as const }
  await officer.ask(addQualification, { params: { personId }, body: told })
  return personId
}

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  const units = await unitTree(world, { name: 'Sở Y tế', code: 'SYT' })
  unitId = units['Sở Y tế'] ?? ''
  officer = await world.account('administrator')
  await holds('Nguyễn Văn An', 'PRO.MA')
  await holds('Trần Thị Bình', 'PRO.MA')
  await fold()
  await holds('Lê Thị Cúc', 'PRO.DR')
})
afterAll(() => world.end())

describe('vuon report verify and rebuild', () => {
  test('tell what they do', async () => {
    for (const name of ['verify', 'rebuild']) {
      const { code, out, err } = await vuon(name, '--help')
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('--json')
    }
  })

  test('a summary that was kept true equals the recount, and rebuilding it mends nothing', async () => {
    const verified = await vuon('verify')
    expect(verified).toEqual({ code: 0, err: '', out: 'The summary equals a recount of 3 people.\n' })
    const { out } = await vuon('rebuild', '--json')
    expect(JSON.parse(out)).toEqual({ people: 3, mended: 0 })
  })

  test('a damaged row is found with its unit and line, and mended', async () => {
    await sql`update count_delta set people = people + 3 where span = 'y' and unit_id = ${unitId}::uuid
      and since = '2014-01-01' and line_id = (select line_id from count_line where hierarchy = 'administrative'
        and set_code = 'professional' and basis = 'holders' and level_code = 'PRO.MA')`.execute(
      world.database,
    )
    const told = await vuon('verify')
    expect(told.code).toBe(1)
    expect(told.out).toBe(
      'Sở Y tế (SYT) · administrative · professional · holders · PRO.MA · 2014: kept 5, recounted 2\n',
    )
    expect(told.err).toContain('differs from the base tables (places: 1)')
    expect(told.err).toContain('vuon report rebuild')
    const json = await vuon('verify', '--json')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({ people: 3, count: 1, setsBeingMade: [] })
    const { code, out, err } = await vuon('rebuild')
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe('People counted anew: 3; differences mended: 1.\n')
    expect((await vuon('verify')).code).toBe(0)
  })

  test('a summary that is lost is made anew, and one without its lines too', async () => {
    await sql`delete from count_delta`.execute(world.database)
    await sql`delete from count_line where set_code = 'professional'`.execute(world.database)
    const lost = await vuon('verify', '--json')
    expect(lost.code).toBe(1)
    expect(JSON.parse(lost.out).count).toBeGreaterThan(10)
    expect((await vuon('rebuild')).code).toBe(0)
    expect((await vuon('verify')).code).toBe(0)
  })

  test('people may change while the summary is made anew', async () => {
    await sql`delete from count_delta where span = 'm'`.execute(world.database)
    const names = Array.from({ length: 12 }, (_, at) => `Phạm Văn ${at}`)
    const changes = Promise.all(names.map((name) => holds(name, 'PRO.BA')))
    await Promise.all([rebuildSummary(world.database), changes, fold()])
    await rebuildSummary(world.database)
    await fold()
    expect(await rebuildSummary(world.database)).toEqual({ people: 15, mended: 0 })
    expect((await vuon('verify')).code).toBe(0)
  })
})
