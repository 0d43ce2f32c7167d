import { foldForSearch } from '../language/fold.ts'

/** The whole tree as columns of equal length, parents before their children. */
export type TreeColumns = {
  readonly unitIds: readonly string[]
  readonly parents: readonly number[]
  readonly codes: readonly string[]
  readonly names: readonly string[]
  readonly namesEn: readonly (string | null)[]
  readonly kindOf: readonly number[]
}

/** One unit of the tree, with the rows that stand below it. */
export type TreeUnit = {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  readonly kind: number
  readonly children: TreeUnit[]
}

/** Builds the tree out of its columns in one pass; returns its roots. */
export const treeOf = (columns: TreeColumns): TreeUnit[] => {
  const rows: TreeUnit[] = []
  const roots: TreeUnit[] = []
  for (const [index, unitId] of columns.unitIds.entries()) {
    const unit: TreeUnit = {
      unitId,
      code: columns.codes[index] ?? '',
      name: columns.names[index] ?? '',
      nameEn: columns.namesEn[index] ?? null,
      kind: columns.kindOf[index] ?? 0,
      children: [],
    }
    rows.push(unit)
    const parent = rows[columns.parents[index] ?? -1]
    if (parent) parent.children.push(unit)
    else roots.push(unit)
  }
  return roots
}

/** What a search leaves of the tree: units that match, and what they stand under, which is to be opened. */
export type Found = { readonly roots: TreeUnit[]; readonly opened: Set<string>; readonly matches: number }

/** Searches the tree by name, in either language, or by code; every typed word must occur. */
export const searchTree = (roots: readonly TreeUnit[], search: string): Found => {
  const words = foldForSearch(search).split(' ').filter(Boolean)
  const opened = new Set<string>()
  let matches = 0
  const kept = (unit: TreeUnit): TreeUnit[] => {
    const text = foldForSearch(`${unit.code} ${unit.name} ${unit.nameEn ?? ''}`)
    const hit = words.every((word) => text.includes(word))
    if (hit) matches += 1
    const children = unit.children.flatMap(kept)
    if (children.length > 0) opened.add(unit.unitId)
    if (children.length > 0) return [{ ...unit, children }]
    return hit ? [unit] : []
  }
  return { roots: roots.flatMap(kept), opened, matches }
}
