import type { Day } from '../../time/day.ts'
import type { Member, Post, RowChange, UnitChanges } from './state.ts'

/** So many people go from one unit to another. */
export type Flow = { readonly fromUnitId: string; readonly toUnitId: string; readonly people: number }

/** What an operation would do, in few words: shown before it is done. */
export type Preview = {
  readonly begins: readonly string[]
  readonly ends: readonly string[]
  readonly renamed: readonly string[]
  readonly moved: readonly {
    readonly unitId: string
    readonly hierarchy: string
    readonly fromParentId: string | null
    readonly toParentId: string | null
  }[]
  readonly flows: readonly Flow[]
  readonly waiting: number
  /** Posts that go on in another unit, and posts that end with theirs. */
  readonly posts: { readonly followed: number; readonly ended: number }
  /** Titles which one person held in each of several units, and which several hold now in one. */
  readonly doubled: readonly { readonly unitId: string; readonly title: string; readonly people: number }[]
  /** Roles that hold on a successor from the day on. */
  readonly grants: number
}

type Dated = { readonly unitId: string; readonly from: Day; readonly to: Day }

/** Which rows of one unit go and which come. */
const byUnit = <Row extends Dated>(changes: readonly RowChange<Row>[]) => {
  const units = new Map<string, { gone: Row[]; come: Row[] }>()
  for (const { before, after } of changes) {
    const unitId = before?.unitId ?? after?.unitId ?? ''
    const unit = units.get(unitId) ?? { gone: [], come: [] }
    units.set(unitId, unit)
    if (before) unit.gone.push(before)
    if (after && (!before || after.from !== before.from || after.to === before.to)) unit.come.push(after)
  }
  return units
}

const flowsOf = (changes: readonly RowChange<Member>[]): Flow[] => {
  const people = new Map<string, Set<string>>()
  let last: Member | null = null
  for (const { before, after } of changes) {
    const from: Member | null = before ?? last
    if (from && after && after.unitId !== from.unitId) {
      const key = `${from.unitId} ${after.unitId}`
      people.set(key, (people.get(key) ?? new Set()).add(after.personId))
    }
    last = before
  }
  return [...people].map(([key, ids]) => {
    const [fromUnitId = '', toUnitId = ''] = key.split(' ')
    return { fromUnitId, toUnitId, people: ids.size }
  })
}

/** Each post that goes on elsewhere, from where; and how many end. */
const postsOf = (changes: readonly RowChange<Post>[]) => {
  const followed: { from: Post; to: Post }[] = []
  let started = 0
  let last: Post | null = null
  for (const { before, after } of changes) {
    const from: Post | null = before ?? last
    if (before) started += 1
    if (from && after && after.unitId !== from.unitId) followed.push({ from, to: after })
    last = before
  }
  return { followed, ended: started - followed.length }
}

const doubledTitles = (followed: readonly { from: Post; to: Post }[]): Preview['doubled'] =>
  [...Map.groupBy(followed, ({ to }) => `${to.unitId} ${to.title}`).values()].flatMap((alike) => {
    const units = Map.groupBy(alike, ({ from }) => from.unitId)
    const [first] = alike
    if (!first || units.size < 2 || [...units.values()].some((holders) => holders.length > 1)) return []
    return [{ unitId: first.to.unitId, title: first.to.title, people: alike.length }]
  })

/** Sums up what the changes do. */
export const previewOf = (changes: UnitChanges): Preview => {
  const versions = byUnit(changes.versions)
  const edges = byUnit(changes.edges)
  const named = [...versions]
  const { followed, ended } = postsOf(changes.posts)
  return {
    begins: named.filter(([, { gone }]) => gone.length === 0).map(([unitId]) => unitId),
    ends: named.filter(([, { come }]) => come.length === 0).map(([unitId]) => unitId),
    renamed: named
      .filter(([, { gone, come }]) => gone.length > 0 && come.length > 0)
      .map(([unitId]) => unitId),
    moved: [...edges].flatMap(([unitId, { gone, come }]) => {
      const [old, now] = [gone[0], come[0]]
      if (!old || !now) return []
      return [{ unitId, hierarchy: now.hierarchy, fromParentId: old.parentId, toParentId: now.parentId }]
    }),
    flows: flowsOf(changes.members),
    waiting: new Set(changes.waiting.map((member) => member.personId)).size,
    posts: { followed: followed.length, ended },
    doubled: doubledTitles(followed),
    grants: changes.grants.length,
  }
}
