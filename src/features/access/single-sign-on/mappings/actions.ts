import { v7 as newId } from 'uuid'
import type { Tx } from '../../../../database/connect.ts'
import { record } from '../../../../database/ledger.ts'
import { noUnit } from '../../../../domain/access/grant-refusal.ts'
import { refusalToMap } from '../../../../domain/access/group-mapping.ts'
import { alreadyMapped, noMapping } from '../../../../domain/access/group-mapping-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import type { InputOf } from '../../../../kit/http/contract.ts'
import { answers } from '../../../../kit/http/route.ts'
import { refuseIf } from '../../accounts/grants/actions.ts'
import { unitExists } from '../../accounts/grants/store.ts'
import type { Context } from '../../context.ts'
import { requireConfirmed } from '../../security/actions.ts'
import { unitNames } from '../../store.ts'
import { followGroups } from '../following/actions.ts'
import { accountsOfMapping, liveMappings } from '../following/store.ts'
import { addMapping, endMapping, listMappings } from './contract.ts'
import { countedMappings, insertMapping, lockMappings, saveMappingEnd } from './store.ts'

const list = async ({ database, today }: Context) => {
  const mappings = await countedMappings(database, today)
  const names = await unitNames(
    database,
    mappings.flatMap(({ unitId }) => unitId ?? []),
    today,
  )
  return {
    mappings: mappings.map((mapping) => ({
      ...mapping,
      unitName: names.get(mapping.unitId ?? '')?.name ?? null,
      unitNameEn: names.get(mapping.unitId ?? '')?.nameEn ?? null,
    })),
  }
}

/** Whoever is in the group as far as is known gets the role, or loses it, in the same moment. */
const followAll = async (tx: Tx, { actor, today }: Context, mappingId: string) => {
  for (const accountId of await accountsOfMapping(tx, mappingId))
    await followGroups(tx, actor, accountId, today)
}

const changed = (mappingId: string) => ({
  action: 'accounts.change',
  subjectKind: 'group-mapping',
  subjectId: mappingId,
})

const add = (context: Context, body: InputOf<typeof addMapping>['body']) =>
  context.database.transaction().execute(async (tx) => {
    requireConfirmed(context)
    const { group, role, unitId } = body
    refuseIf(refusalToMap({ role, unitId }, body.administratorMeant, context.today))
    if (unitId && !(await unitExists(tx, unitId))) throw new Refused(noUnit)
    await lockMappings(tx)
    const same = (await liveMappings(tx)).some(
      (one) => one.group === group && one.role === role && one.unitId === unitId,
    )
    if (same) throw new Refused(alreadyMapped)
    const mappingId = newId()
    await insertMapping(tx, { mappingId, group, role, unitId })
    await record(tx, context.actor, { ...changed(mappingId), after: { group, role, unitId } })
    await followAll(tx, context, mappingId)
    return { mappingId }
  })

const end = (context: Context, mappingId: string) =>
  context.database.transaction().execute(async (tx) => {
    requireConfirmed(context)
    await lockMappings(tx)
    const mapping = await saveMappingEnd(tx, mappingId)
    if (!mapping) throw new Refused(noMapping)
    await record(tx, context.actor, { ...changed(mappingId), before: mapping })
    await followAll(tx, context, mappingId)
    return { ok: true as const }
  })

export const routes = [
  answers(listMappings, (context: Context) => list(context)),
  answers(addMapping, (context: Context, { body }) => add(context, body)),
  answers(endMapping, (context: Context, { params }) => end(context, params.mappingId)),
]
