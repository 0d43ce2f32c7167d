import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vietnam } from '../profiles/vn/profile.ts'
import { type OpenHouse, openHouse } from '../src/app/house.ts'
import { operatorContext } from '../src/app/operator.ts'
import { foldSummary } from '../src/database/fold-summary.ts'
import { startOwnServer } from '../src/database/own-server/server.ts'
import { firstSweep } from '../src/domain/ledger/sweep.ts'
import { randomFrom } from '../src/domain/sample/random.ts'
import { openAccount } from '../src/features/access/actions.ts'
import type { Context } from '../src/features/access/context.ts'
import { sealRound } from '../src/features/access/ledger/sealing/actions.ts'
import { enrolPeople } from '../src/features/imports/enrolment/actions.ts'
import { loadProfile } from '../src/features/qualifications/ladders/import.ts'
import { loadUnits } from '../src/features/units/actions.ts'
import { withoutIndexes } from './bulk-load.ts'
import { organisationPeople } from './organisation/people.ts'
import { organisationUnits } from './organisation/units.ts'

const seed = 20_150_827

const emails = { everything: 'officer@bench.example', department: 'unit@bench.example' }

const noteOf = (folder: string) => join(folder, 'bench.json')

/** Who signs in to be measured; the password was made for this folder. */
export const accountsOf = (folder: string): typeof emails & { readonly password: string } => ({
  ...emails,
  password: (JSON.parse(readFileSync(noteOf(folder), 'utf8')) as { password: string }).password,
})

const always = { from: '2000-01-01', to: 'infinity' } as const

/** An account that reads everything, and one that reads one department. */
const openAccounts = async (context: Context, departmentId: string, password: string) => {
  const { database, actor } = context
  await database.transaction().execute(async (tx) => {
    const officer = { name: 'Cán bộ đào tạo', email: emails.everything, password, personId: null }
    await openAccount(tx, actor, officer, [{ ...always, role: 'programme-officer', unitId: null }])
    const head = { name: 'Cán bộ đơn vị', email: emails.department, password, personId: null }
    await openAccount(tx, actor, head, [{ ...always, role: 'unit-officer', unitId: departmentId }])
  })
}

const furnish = async (house: OpenHouse, people: number, password: string): Promise<void> => {
  const context = operatorContext(house, 'vi')
  const { actor, vault, database } = context
  const random = randomFrom(seed)
  const units = organisationUnits(people, random)
  await database.transaction().execute(async (tx) => {
    await loadProfile(tx, actor, vietnam)
    await loadUnits(tx, actor, { ...units, pairs: [], events: [], links: [] })
  })
  await withoutIndexes(house.owner, async () => {
    for (const batch of organisationPeople(people, units, random))
      await database.transaction().execute((tx) => enrolPeople(tx, { actor, vault, causeId: null }, batch))
  })
  await database.transaction().execute(foldSummary)
  await sealRound(house.registry, firstSweep)
  const department = units.versions.find(({ kindCode }) => kindCode === 'department')
  await openAccounts(context, department?.unitId ?? '', password)
}

/** Makes the organisation in the folder, on its own PostgreSQL, unless it is there already. */
export const prepareGround = async (
  folder: string,
  people: number,
  tell: (line: string) => void,
): Promise<void> => {
  if (existsSync(noteOf(folder))) return
  mkdirSync(folder, { recursive: true })
  const began = performance.now()
  const server = await startOwnServer({ dataFolder: folder })
  const house = await openHouse({ connection: server.connection, dataFolder: folder, origins: [] })
  const password = crypto.randomUUID()
  try {
    await furnish(house, people, password)
    await house.owner.query('vacuum analyze')
    writeFileSync(noteOf(folder), JSON.stringify({ people, password }), { mode: 0o600 })
  } finally {
    await house.close()
    await server.stop()
  }
  tell(`made an organisation of ${people} people in ${Math.round((performance.now() - began) / 1000)} s`)
}
