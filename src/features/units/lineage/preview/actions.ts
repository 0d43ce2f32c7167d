import type { Tx } from '../../../../database/connect.ts'
import { type Language, say } from '../../../../domain/language/say.ts'
import { addDays, type Day } from '../../../../domain/time/day.ts'
import { figuresOf } from '../../../../domain/units/lineage/figures.ts'
import { type Preview, previewOf } from '../../../../domain/units/lineage/preview.ts'
import type { UnitChanges } from '../../../../domain/units/lineage/state.ts'
import { nameIn } from '../../../../domain/units/name.ts'
import type { Context } from '../../../access/context.ts'
import { unitNames } from '../../../access/store.ts'
import { listHierarchies } from '../../tree/store.ts'
import { unitsTouched } from '../change/actions.ts'
import { unitsOutOfReach } from '../store.ts'
import { standingOf } from './store.ts'

/** Names for a preview: new units as they will be called, the others as they are. */
const namesFor = async (tx: Tx, changes: UnitChanges, day: Day, language: Language) => {
  const made = changes.versions.flatMap(({ after }) => (after ? [after] : []))
  const parents = changes.edges.flatMap(({ before, after }) => [before?.parentId, after?.parentId])
  const members = changes.members.flatMap(({ before, after }) => [before?.unitId, after?.unitId])
  // People who wait stay in their old unit, which nothing else may touch.
  const waited = changes.waiting.map(({ unitId }) => unitId)
  const ids = [...unitsTouched(changes), ...parents, ...members, ...waited].filter(
    (id) => typeof id === 'string',
  )
  const known = await unitNames(tx, [...new Set(ids)], addDays(day, -1))
  const after = new Map(made.filter((version) => version.from >= day).map((one) => [one.unitId, one]))
  const named = (called: { name: string; nameEn: string | null } | undefined, as = language) =>
    called ? nameIn(called, as) : '?'
  return {
    of: (unitId: string) => named(after.get(unitId) ?? known.get(unitId)),
    /** Told in Vietnamese where only that name changes, and with the codes where no name does. */
    renamed: (unitId: string) => {
      const [old, now] = [known.get(unitId), after.get(unitId) ?? known.get(unitId)]
      const as = named(old) === named(now) ? 'vi' : language
      const { before } = changes.versions.find((change) => change.before?.unitId === unitId) ?? {}
      const codes = named(old, as) === named(now, as) ? [before?.code, after.get(unitId)?.code] : []
      const withCode = (name: string, code?: string) => (code ? `${name} (${code})` : name)
      return {
        unitId,
        name: withCode(named(now, as), codes[1]),
        nameBefore: withCode(named(old, as), codes[0]),
      }
    },
  }
}

/** The units whose people a reader wants to compare: what begins, ends, gives, receives or is moved. */
const unitsToCompare = (changes: UnitChanges, { begins, ends, renamed, moved, flows }: Preview): string[] => {
  const parents = moved.flatMap(({ fromParentId, toParentId }) => [fromParentId, toParentId])
  const givers = flows.map(({ fromUnitId }) => fromUnitId)
  const receivers = flows.map(({ toUnitId }) => toUnitId)
  const waiting = changes.waiting.map((member) => member.unitId)
  const all = [...ends, ...waiting, ...givers, ...begins, ...receivers, ...parents, ...renamed]
  return [...new Set(all.filter((unitId) => unitId !== null))]
}

/** How many people each of these units has on the day, without the operation and with it. */
const figuresFor = async (
  tx: Tx,
  { scope, today }: Context,
  changes: UnitChanges,
  wanted: string[],
  day: Day,
) => {
  const made = new Set(changes.versions.flatMap(({ before, after }) => (before ? [] : (after?.unitId ?? []))))
  const outside = new Set(await unitsOutOfReach(tx, scope.reach('units.change'), wanted, today))
  const unitIds = wanted.filter((unitId) => made.has(unitId) || !outside.has(unitId))
  const edges = changes.edges.flatMap(({ before, after }) => [before, after].filter((edge) => edge !== null))
  const ground = [...unitIds, ...edges.flatMap((edge) => [edge.unitId, edge.parentId ?? edge.unitId])]
  const standing = await standingOf(tx, [...new Set(ground)], day)
  const hierarchies = new Map((await listHierarchies(tx)).map(({ code, name }) => [code, name]))
  const figures = figuresOf(changes, unitIds, standing).map(({ hierarchy, ...figure }) => ({
    ...figure,
    hierarchyName: hierarchies.get(hierarchy) ?? say(hierarchy, hierarchy),
  }))
  return { figures, people: standing.people }
}

/** What the changes do, in the reader's words, with the figures before and after. */
export const shownPreview = async (tx: Tx, context: Context, changes: UnitChanges, day: Day) => {
  const preview = previewOf(changes)
  const { begins, ends, renamed, moved, flows, waiting, posts, doubled, grants } = preview
  const names = await namesFor(tx, changes, day, context.language)
  const { figures, people } = await figuresFor(tx, context, changes, unitsToCompare(changes, preview), day)
  const carried = moved
    .flatMap(
      ({ unitId, hierarchy }) =>
        people.find((one) => one.unitId === unitId && one.hierarchy === hierarchy) ?? [],
    )
    .reduce((sum, one) => sum + one.people, 0)
  const named = (unitId: string) => ({ unitId, name: names.of(unitId) })
  const orNull = (unitId: string | null) => (unitId === null ? null : names.of(unitId))
  return {
    begins: begins.map(named),
    ends: ends.map(named),
    renamed: renamed.map(names.renamed),
    moved: moved.map(({ unitId, fromParentId, toParentId }) => ({
      ...named(unitId),
      fromName: orNull(fromParentId),
      toName: orNull(toParentId),
    })),
    flows: flows.map((flow) => ({
      from: named(flow.fromUnitId),
      to: named(flow.toUnitId),
      people: flow.people,
    })),
    carried,
    waiting,
    posts,
    doubled: doubled.map(({ unitId, title, people }) => ({ ...named(unitId), title, people })),
    grants,
    figures: figures.map(({ unitId, ...figure }) => ({ ...named(unitId), ...figure })),
  }
}
