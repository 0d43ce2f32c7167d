import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'
import { underItself } from '../ancestry.ts'
import type { UnitEdge, UnitPair } from '../unit.ts'
import { changesToCreate, type NewUnit, refusalToCreate } from './create.ts'
import { endOf } from './dissolve.ts'
import { grantsOn, placed, postsTo } from './following.ts'
import { calledLast, refusalToEnd, refusalToReceive } from './refusals.ts'
import {
  begun,
  ended,
  type Ground,
  noChanges,
  type RowChange,
  type UnitChanges,
  type UnitState,
} from './state.ts'

/** Units end and go, with their people and all below them, into one: a standing unit or a new one. */
export type Merger = { readonly sourceIds: readonly string[]; readonly into: string | NewUnit }

/** The unit that receives, whether it stands already or not. */
export const receiverOf = (into: string | NewUnit): string => (typeof into === 'string' ? into : into.unitId)

const sourcesOf = (merger: Merger, ground: Ground): UnitState[] =>
  merger.sourceIds.flatMap((unitId) => ground.units.get(unitId) ?? [])

const hierarchiesOf = (unit: UnitState, { day }: Ground): string[] =>
  unit.edges.filter((edge) => edge.to > day).map((edge) => edge.hierarchy)

const tooFew = refuse(
  'merger.too_few',
  say('Hãy chọn ít nhất hai đơn vị khác nhau để sáp nhập.', 'Choose at least two different units to merge.'),
)

/** What receives may not lie below what it receives from: the units below would go under themselves. */
export const intoBelow = refuse(
  'merger.into_below',
  say(
    'Đơn vị nhận không được là đơn vị trực thuộc. Hãy chuyển đầu mối của đơn vị nhận trước.',
    'The receiving unit lies below the one that gives. Move it elsewhere first.',
  ),
)

/** Whether a new unit that receives units may stand where it is to stand. */
export const refusalToStandBelow = (unit: NewUnit, { below }: Ground, own?: string): Refusal | null =>
  unit.parentId !== null && unit.parentId !== own && below.has(unit.parentId) ? underItself : null

const refusalOfReceiver = (merger: Merger, ground: Ground): Refusal | null => {
  const { into } = merger
  const sources = new Set(merger.sourceIds)
  if (typeof into !== 'string') {
    const hierarchy = ground.hierarchyOfKind.get(into.kindCode)
    const elsewhere = sourcesOf(merger, ground).find((unit) =>
      hierarchiesOf(unit, ground).some((one) => one !== hierarchy),
    )
    if (elsewhere) return otherHierarchy(elsewhere)
    return refusalToCreate(into, ground, sources) ?? refusalToStandBelow(into, ground)
  }
  if (ground.below.has(into)) return intoBelow
  for (const source of sourcesOf(merger, ground))
    for (const hierarchy of hierarchiesOf(source, ground)) {
      const refusal = refusalToReceive(ground.units.get(into), hierarchy, ground.day)
      if (refusal) return refusal
    }
  return null
}

const otherHierarchy = (unit: UnitState): Refusal =>
  refuse(
    'merger.other_hierarchy',
    say(
      `${calledLast(unit).vi} thuộc hệ thống khác với đơn vị mới. Hãy chọn loại đơn vị cùng hệ thống.`,
      `${calledLast(unit).en} belongs to another hierarchy than the new unit. Choose a kind of the same hierarchy.`,
    ),
  )

/** Whether the units can become one on the day. */
export const refusalToMerge = (merger: Merger, ground: Ground): Refusal | null => {
  const sources = new Set(merger.sourceIds)
  const receiver = receiverOf(merger.into)
  if (sources.has(receiver) || sources.size < (typeof merger.into === 'string' ? 1 : 2)) return tooFew
  for (const unitId of sources) {
    const refusal = refusalToEnd(ground.units.get(unitId), ground)
    if (refusal) return refusal
  }
  return refusalOfReceiver(merger, ground)
}

/** Puts the edge under another parent from the day on; how long it lasts does not change. */
export const edgeUnder = (edge: UnitEdge, parentId: string, { day }: Ground): RowChange<UnitEdge>[] =>
  edge.from >= day
    ? [{ before: edge, after: { ...edge, parentId } }]
    : [ended(edge, day), { before: null, after: { ...edge, parentId, from: day } }]

/** Whom the ended units were paired with is paired with the receiver, once. */
const pairsWith = (receiver: string, sources: ReadonlySet<string>, ground: Ground): RowChange<UnitPair>[] => {
  const known = new Set(
    ground.pairs
      .filter((pair) => pair.to > ground.day)
      .map(({ committeeId, agencyId }) => `${committeeId} ${agencyId}`),
  )
  const opened: RowChange<UnitPair>[] = []
  for (const pair of ground.pairs) {
    if (pair.to <= ground.day) continue
    const committeeId = sources.has(pair.committeeId) ? receiver : pair.committeeId
    const agencyId = sources.has(pair.agencyId) ? receiver : pair.agencyId
    const key = `${committeeId} ${agencyId}`
    if (known.has(key)) continue
    known.add(key)
    opened.push(begun({ committeeId, agencyId }, ground.day))
  }
  return opened
}

/** Merges the units on the day: people and the units below go to the receiver, the merged units end. */
export const changesToMerge = (merger: Merger, ground: Ground): UnitChanges => {
  const receiver = receiverOf(merger.into)
  const sources = new Set(merger.sourceIds)
  const setUp = typeof merger.into === 'string' ? noChanges : changesToCreate(merger.into, ground)
  const ends = sourcesOf(merger, ground).map((unit) => endOf(unit, ground))
  const children = ground.childEdges.filter(
    (edge) => edge.parentId !== null && sources.has(edge.parentId) && !sources.has(edge.unitId),
  )
  const endedPairs = new Map(ends.flatMap((end) => end.pairs.map((change) => [change.before, change])))
  return {
    versions: [...ends.flatMap((end) => end.versions), ...setUp.versions],
    edges: [
      ...ends.flatMap((end) => end.edges),
      ...setUp.edges,
      ...children.flatMap((edge) => edgeUnder(edge, receiver, ground)),
    ],
    pairs: [...endedPairs.values(), ...pairsWith(receiver, sources, ground)],
    members: ground.members.flatMap((member) => placed(member, receiver, ground)),
    posts: postsTo(receiver, ground),
    grants: grantsOn(sources, [receiver], ground),
    links: [...sources].map((fromUnitId) => ({ fromUnitId, toUnitId: receiver })),
    waiting: [],
  }
}
