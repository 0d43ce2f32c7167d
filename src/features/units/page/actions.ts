import { type Refusal, Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { covers, type Day } from '../../../domain/time/day.ts'
import { refusalToDissolve } from '../../../domain/units/lineage/dissolve.ts'
import {
  refusalToEnd,
  refusalToReceive,
  refusalToTouch,
  unknownUnit,
} from '../../../domain/units/lineage/refusals.ts'
import type { Ground, UnitState } from '../../../domain/units/lineage/state.ts'
import type { UnitVersion } from '../../../domain/units/unit.ts'
import type { Context } from '../../access/context.ts'
import { refusalOutOfReach } from '../lineage/change/actions.ts'
import { waitingCounts } from '../lineage/event/store.ts'
import { loadGround } from '../lineage/store.ts'
import { unitStates } from '../store.ts'
import { listed } from '../tree/actions.ts'
import { listKinds, pageOfUnits } from '../tree/store.ts'
import { findRevision, pairedWith, placesOf } from './store.ts'

const mayNot = refuse(
  'access.not_allowed',
  say(
    'Tài khoản của bạn chỉ được xem đơn vị. Hãy hỏi quản trị viên nếu bạn cần thay đổi.',
    'Your account may only read units. Ask the administrator if you need to change them.',
  ),
  403,
)

const shown = (refusal: Refusal | null) => refusal && { code: refusal.code, text: refusal.text }

/** The dissolution needs to know who is left; the ground is loaded for today, outside any transaction. */
const groundToday = ({ database, today }: Context, unitId: string): Promise<Ground> =>
  database
    .transaction()
    .execute((tx) =>
      loadGround(
        tx,
        { named: [unitId], giving: [unitId], losingPeople: [unitId], codes: [] },
        today,
        () => '',
      ),
    )

/** What the reader may not do with the unit today, and why. */
const refusalsFor = async (context: Context, unit: UnitState, hierarchy: string) => {
  const { database, scope, today } = context
  const all = (refusal: Refusal) => {
    const why = shown(refusal)
    return { renaming: why, move: why, merger: why, split: why, dissolution: why, child: why }
  }
  if (!scope.allows('units.change')) return all(mayNot)
  const outside = await refusalOutOfReach(context, database, [unit.unitId])
  if (outside) return all(outside)
  const ground = await groundToday(context, unit.unitId)
  const touch = shown(refusalToTouch(unit, today))
  const end = shown(refusalToEnd(unit, ground))
  return {
    renaming: touch,
    move: touch,
    merger: end,
    split: end,
    dissolution: shown(refusalToDissolve(unit.unitId, ground)),
    child: shown(refusalToReceive(unit, hierarchy, today)),
  }
}

/** What the unit is called on the day; outside its time, what it was called last or will be called first. */
const calledOn = (versions: readonly UnitVersion[], day: Day): UnitVersion => {
  const [first] = versions
  if (!first) throw new Refused(unknownUnit)
  return versions.findLast((version) => version.from <= day) ?? first
}

/** The children of the unit in each hierarchy in which it stands. */
const childrenOf = async ({ database }: Context, unitId: string, hierarchies: string[], asOf: Day) => {
  const children = []
  for (const hierarchy of hierarchies) {
    const page = { hierarchy, asOf, limit: 1000, offset: 0 }
    const rows = await pageOfUnits(database, page, { parentId: unitId })
    children.push(...rows.map((row) => ({ ...listed(row), hierarchy })))
  }
  return children
}

/** Everything about one unit as it was, is or will be on the day. */
export const describeUnit = async (context: Context, unitId: string, asOf: Day) => {
  const { database } = context
  const unit = (await unitStates(database, [unitId])).get(unitId)
  const revision = await findRevision(database, unitId)
  if (!unit || !revision) throw new Refused(unknownUnit)
  const called = calledOn(unit.versions, asOf)
  const kind = (await listKinds(database)).find(({ code }) => code === called.kindCode)
  const hierarchies = [...new Set(unit.edges.map((edge) => edge.hierarchy))]
  const places = await placesOf(database, unitId, asOf)
  return {
    asOf,
    unitId,
    revision: revision.revision,
    code: called.code,
    name: called.name,
    nameEn: called.nameEn,
    kindCode: called.kindCode,
    kindName: kind?.name ?? say(called.kindCode, called.kindCode),
    grassroots: kind?.grassroots ?? false,
    standing: covers(called, asOf),
    from: unit.versions[0]?.from ?? called.from,
    to: unit.versions.at(-1)?.to ?? called.to,
    names: unit.versions.map(({ code, name, nameEn, from, to }) => ({ code, name, nameEn, from, to })),
    places: places.map(({ hierarchyVi, hierarchyEn, ...place }) => ({
      ...place,
      hierarchyName: say(hierarchyVi, hierarchyEn),
    })),
    children: await childrenOf(context, unitId, hierarchies, asOf),
    paired: await pairedWith(database, unitId, asOf),
    waiting: await waitingCounts(database, unitId),
    refusals: await refusalsFor(context, unit, kind?.hierarchy ?? ''),
  }
}
