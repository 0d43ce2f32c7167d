import { foldForSearch } from '../language/fold.ts'
import { say } from '../language/say.ts'
import type { UnitNamed } from './imported-person.ts'
import type { Trouble } from './problem.ts'
import { error } from './problem.ts'
import { nearest } from './word-key.ts'

/** A unit that stands on the day of the import, within the importer's reach. */
export type KnownUnit = {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  readonly kindCode: string
  readonly parentId: string | null
}

/** How a file names a unit, as one text: it groups rows, and decisions are kept by it. */
export const namedKey = (named: UnitNamed): string =>
  (named.code ?? named.path.join(' › ')).normalize('NFC').slice(0, 400)

const suggestionsFor = 200

/** Finds units by code or by name; units that are about to be made can be added. */
export class PlaceIndex {
  readonly #units = new Map<string, KnownUnit>()
  readonly #byCode = new Map<string, KnownUnit[]>()
  readonly #byName = new Map<string, KnownUnit[]>()
  #suggested = 0

  constructor(units: Iterable<KnownUnit>) {
    for (const unit of units) this.add(unit)
  }

  add(unit: KnownUnit): void {
    this.#units.set(unit.unitId, unit)
    const put = (map: Map<string, KnownUnit[]>, key: string) => {
      const known = map.get(key)
      if (!known) map.set(key, [unit])
      else if (!known.includes(unit)) known.push(unit)
    }
    put(this.#byCode, unit.code.toLowerCase())
    put(this.#byName, foldForSearch(unit.name))
    if (unit.nameEn !== null) put(this.#byName, foldForSearch(unit.nameEn))
  }

  unit(unitId: string): KnownUnit | null {
    return this.#units.get(unitId) ?? null
  }

  has(unitId: string): boolean {
    return this.#units.has(unitId)
  }

  isCodeTaken(code: string): boolean {
    return this.#byCode.has(code.toLowerCase())
  }

  byCode(code: string): KnownUnit | null {
    const found = this.#byCode.get(code.trim().toLowerCase()) ?? []
    return found.length === 1 ? (found[0] ?? null) : null
  }

  childNamed(parentId: string | null, name: string): KnownUnit | null {
    const found = this.#byName.get(foldForSearch(name)) ?? []
    return found.find((unit) => unit.parentId === parentId) ?? null
  }

  childrenOf(parentId: string | null): KnownUnit[] {
    return [...this.#units.values()].filter((unit) => unit.parentId === parentId)
  }

  /** Whether the unit is the other or lies below it. */
  isBelow(unitId: string, aboveId: string): boolean {
    const seen = new Set<string>()
    for (let at: string | null = unitId; at !== null && !seen.has(at); at = this.unit(at)?.parentId ?? null) {
      if (at === aboveId) return true
      seen.add(at)
    }
    return false
  }

  #ancestorNames(unit: KnownUnit): Set<string> {
    const names = new Set<string>()
    const seen = new Set<string>()
    let at = unit.parentId
    while (at !== null && !seen.has(at)) {
      seen.add(at)
      const above = this.unit(at)
      if (above) {
        names.add(foldForSearch(above.name))
        if (above.nameEn !== null) names.add(foldForSearch(above.nameEn))
      }
      at = above?.parentId ?? null
    }
    return names
  }

  /** The units that a path of names may mean; outer names that are no units at all ('Khối Đảng') do not matter. */
  candidates(path: readonly string[], below: string | null): KnownUnit[] {
    const last = path.at(-1)
    if (last === undefined) return []
    const named = this.#byName.get(foldForSearch(last)) ?? []
    const outer = path
      .slice(0, -1)
      .map(foldForSearch)
      .filter((name) => this.#byName.has(name) && name !== foldForSearch(last))
    const placed = named.filter((unit) => {
      if (outer.length === 0) return true
      const above = this.#ancestorNames(unit)
      return outer.every((name) => above.has(name))
    })
    if (placed.length < 2 || below === null) return placed
    const inside = placed.filter((unit) => this.isBelow(unit.unitId, below))
    return inside.length > 0 ? inside : placed
  }

  /** The unit that is named, or what is wrong with the name. */
  find(named: UnitNamed, below: string | null): { unit: KnownUnit } | { trouble: Trouble } {
    const key = namedKey(named)
    const found =
      named.code === null
        ? this.candidates(named.path, below)
        : (this.#byCode.get(named.code.trim().toLowerCase()) ?? [])
    const [unit] = found
    if (unit && found.length === 1) return { unit }
    if (unit) {
      return {
        trouble: error(
          'unit.ambiguous',
          say(
            `Có ${found.length} đơn vị tên “${key}”. Hãy chọn đúng đơn vị.`,
            `There are ${found.length} units called “${key}”. Choose the right one.`,
          ),
          found.slice(0, 8).map(({ code }) => code),
        ),
      }
    }
    return {
      trouble: error(
        'unit.unknown',
        say(
          `Không có đơn vị “${key}” trong phạm vi của bạn vào ngày này. Hãy chọn đơn vị đúng, hoặc tạo đơn vị mới.`,
          `There is no unit “${key}” within your reach on that day. Choose the right unit, or create it.`,
        ),
        this.#suggestions(named),
      ),
    }
  }

  #suggestions(named: UnitNamed): string[] {
    this.#suggested += 1
    if (this.#suggested > suggestionsFor) return []
    const names = [...new Set([...this.#units.values()].map(({ name }) => name))]
    return nearest(named.path.at(-1) ?? named.code ?? '', names, 4, 0.45)
  }
}
