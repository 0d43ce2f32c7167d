import type { Database, Tx } from '../../../../database/connect.ts'
import { type Actor, type Change, record } from '../../../../database/ledger.ts'
import { keepingCounts } from '../../../../database/summary.ts'
import { type Refusal, Refused, refuse } from '../../../../domain/language/refusal.ts'
import { say } from '../../../../domain/language/say.ts'
import type { Day } from '../../../../domain/time/day.ts'
import { CircleFound, underItself } from '../../../../domain/units/ancestry.ts'
import type { RowChange, UnitChanges } from '../../../../domain/units/lineage/state.ts'
import type { Context } from '../../../access/context.ts'
import { rebuildAncestry } from '../../ancestry/store.ts'
import { writeGrants, writePosts } from '../holdings/store.ts'
import { peopleBelow, raiseRevisions, unitsOutOfReach, writeMembers, writeUnitRows } from '../store.ts'

export const outOfReach = refuse(
  'unit.out_of_reach',
  say(
    'Việc này đụng đến đơn vị ngoài phạm vi của bạn. Hãy nhờ cán bộ phụ trách cấp trên chung thực hiện.',
    'This touches a unit outside your reach. Ask the officer of the unit above both.',
  ),
  403,
)

/** Whether the reader may change all these units; who makes a root must reach everything. */
export const refusalOutOfReach = async (
  { scope, today }: Context,
  database: Database,
  unitIds: readonly string[],
  makesRoot = false,
): Promise<Refusal | null> => {
  const allowance = scope.reach('units.change')
  if (makesRoot && !allowance.everything) return outOfReach
  return (await unitsOutOfReach(database, allowance, unitIds, today)).length > 0 ? outOfReach : null
}

/** The ledger entries of the changes: one for each row of a unit, each membership, post and role. */
export const entriesOf = (eventId: string, changes: UnitChanges): Change[] => {
  const about = <Row extends object>(
    subjectKind: string,
    rows: readonly RowChange<Row>[],
    subjectOf: (row: Row) => { subjectId: string; personId?: string },
  ): Change[] =>
    rows.flatMap(({ before, after }) => {
      const row = after ?? before
      if (!row) return []
      return [{ action: 'units.change', causeId: eventId, subjectKind, ...subjectOf(row), before, after }]
    })
  return [
    ...about('unit-version', changes.versions, (row) => ({ subjectId: row.unitId })),
    ...about('unit-edge', changes.edges, (row) => ({ subjectId: row.unitId })),
    ...about('unit-pair', changes.pairs, (row) => ({ subjectId: row.committeeId })),
    ...about('membership', changes.members, (row) => ({
      subjectId: row.membershipId,
      personId: row.personId,
    })),
    ...about('postHeld', changes.posts, (row) => ({ subjectId: row.postHeldId, personId: row.personId })),
    ...about('grant', changes.grants, (row) => ({ subjectId: row.grantId })),
  ]
}

/** The units whose rows change. */
export const unitsTouched = (changes: UnitChanges): string[] => {
  const rows = [...changes.versions, ...changes.edges]
  return [...new Set(rows.flatMap(({ before, after }) => [before?.unitId, after?.unitId]))].filter(
    (unitId) => unitId !== undefined,
  )
}

/**
 * Writes the changes of an event: rows, memberships, posts, roles, ancestry and summary, with a ledger entry for each
 * record, all in the caller's transaction. Refuses a circle.
 */
export const writeChanges = async (
  tx: Tx,
  actor: Actor,
  { eventId, day }: { eventId: string; day: Day },
  changes: UnitChanges,
): Promise<void> => {
  const replaced = changes.edges.flatMap(({ before, after }) => after?.unitId ?? before?.unitId ?? [])
  const people = new Set(replaced.length > 0 ? await peopleBelow(tx, replaced, day) : [])
  for (const { before, after } of changes.members)
    for (const member of [before, after]) if (member) people.add(member.personId)
  await keepingCounts(tx, [...people], async () => {
    await writeUnitRows(tx, changes)
    await writeMembers(tx, changes.members)
    await writePosts(tx, changes.posts)
    await writeGrants(tx, actor.id, changes.grants)
    try {
      await rebuildAncestry(tx, replaced)
    } catch (error) {
      throw error instanceof CircleFound ? new Refused(underItself) : error
    }
  })
  await raiseRevisions(tx, unitsTouched(changes))
  await record(tx, actor, ...entriesOf(eventId, changes))
}
