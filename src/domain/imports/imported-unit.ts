import { foldForSearch } from '../language/fold.ts'
import type { PartialDate } from '../time/partial-date.ts'

/** What a file says about one unit. Its place: the names above it, or its parent by code or name. */
export type ImportedUnit = {
  readonly rows: readonly number[]
  readonly code: string | null
  readonly name: string
  readonly nameEn: string | null
  readonly kindCode: string | null
  /** The kind in the words of the file. */
  readonly kindSaid: string | null
  readonly hierarchy: string | null
  readonly parentCode: string | null
  readonly parentName: string | null
  /** The names of the units above it in the file, outermost first. */
  readonly above: readonly string[]
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

/** The key under which rows speak of one unit: its code, else its whole path. */
export const unitKey = (unit: ImportedUnit): string => {
  const place = unit.above.length > 0 ? unit.above : [unit.parentCode ?? unit.parentName ?? '']
  if (unit.above.length === 0 && unit.code !== null && unit.parentName === null) {
    return `code:${unit.code.toLowerCase()}`
  }
  return `path:${[...place, unit.name].map(foldForSearch).join('/')}`
}

/** Gathers the units of a file's rows, each once, parents before their children where paths tell. */
export const gatherUnits = (rows: Iterable<readonly ImportedUnit[]>): ImportedUnit[] => {
  const units = new Map<string, ImportedUnit>()
  for (const facts of rows) {
    for (const unit of facts) {
      const key = unitKey(unit)
      const known = units.get(key)
      if (!known) {
        units.set(key, unit)
        continue
      }
      units.set(key, {
        ...known,
        code: known.code ?? unit.code,
        nameEn: known.nameEn ?? unit.nameEn,
        kindCode: known.kindCode ?? unit.kindCode,
        kindSaid: known.kindSaid ?? unit.kindSaid,
        from: known.from ?? unit.from,
        to: known.to ?? unit.to,
        // The first rows suffice to find the unit in the file.
        rows: known.rows.length < 20 ? [...known.rows, ...unit.rows] : known.rows,
      })
    }
  }
  return [...units.values()]
}
