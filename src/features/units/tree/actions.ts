import type { Database } from '../../../database/connect.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Context } from '../../access/context.ts'
import { listHierarchies, listKinds, pageOfUnits, wholeTree } from './store.ts'

const unknownHierarchy = refuse(
  'hierarchy.not_found',
  say(
    'Không có hệ thống tổ chức này. Hãy chọn trong danh sách.',
    'There is no such hierarchy. Choose one from the list.',
  ),
  404,
)

/** The hierarchy asked for, or the first one. */
export const hierarchyOf = async (database: Database, asked: string | undefined) => {
  const hierarchies = await listHierarchies(database)
  const found = asked === undefined ? hierarchies[0] : hierarchies.find(({ code }) => code === asked)
  if (!found && asked !== undefined) throw new Refused(unknownHierarchy)
  return { hierarchy: found?.code ?? '', hierarchies }
}

type Listed = Awaited<ReturnType<typeof pageOfUnits>>[number]

/** A unit of a list, in the words of the contract. */
export const listed = ({ kindVi, kindEn, total: _total, ...unit }: Listed) => ({
  ...unit,
  kindName: { vi: kindVi, en: kindEn },
})

type Asked = {
  hierarchy?: string | undefined
  asOf?: Day | undefined
  parentId?: string | undefined
  search?: string | undefined
  limit: number
  offset: number
}

/** One page of the units below a unit, or of those that a search finds. */
export const listUnitsFor = async ({ database, today }: Context, query: Asked) => {
  const { asOf = today, parentId = null, search, limit, offset } = query
  const { hierarchy } = await hierarchyOf(database, query.hierarchy)
  const rows = await pageOfUnits(
    database,
    { hierarchy, asOf, limit, offset },
    search ? { search } : { parentId },
  )
  return { hierarchy, asOf, total: rows[0]?.total ?? 0, units: rows.map(listed) }
}

/** Children after their parents, so that a reader can build the tree in one pass. */
const parentsFirst = <Row extends { unitId: string; parentId: string | null }>(
  rows: readonly Row[],
): Row[] => {
  const below = Map.groupBy(rows, (row) => row.parentId)
  const known = new Set(rows.map((row) => row.unitId))
  const ordered: Row[] = []
  const add = (level: readonly Row[]): void => {
    for (const row of level) {
      ordered.push(row)
      add(below.get(row.unitId) ?? [])
    }
  }
  add(rows.filter((row) => row.parentId === null || !known.has(row.parentId)))
  return ordered
}

/** The whole tree of a day as columns: light enough for 20,000 units. */
export const showWholeTree = async (
  { database, today }: Context,
  query: { hierarchy?: string | undefined; asOf?: Day | undefined },
) => {
  const { asOf = today } = query
  const { hierarchy, hierarchies } = await hierarchyOf(database, query.hierarchy)
  const kinds = await listKinds(database)
  const rows = parentsFirst(await wholeTree(database, hierarchy, asOf))
  const rowOf = new Map(rows.map((row, index) => [row.unitId, index]))
  const kindOf = new Map(kinds.map((kind, index) => [kind.code, index]))
  return {
    hierarchy,
    hierarchies,
    asOf,
    kinds: kinds.map(({ code, name, grassroots }) => ({ code, name, grassroots })),
    unitIds: rows.map((row) => row.unitId),
    parents: rows.map((row) => (row.parentId === null ? -1 : (rowOf.get(row.parentId) ?? -1))),
    codes: rows.map((row) => row.code),
    names: rows.map((row) => row.name),
    namesEn: rows.map((row) => row.nameEn),
    kindOf: rows.map((row) => kindOf.get(row.kindCode) ?? 0),
  }
}
