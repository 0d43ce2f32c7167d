import { v7 as newId } from 'uuid'
import type { Database } from '../../../database/connect.ts'
import type { ImportChoice, ImportCorrections } from '../../../domain/imports/import-state.ts'
import type { UnitNamed } from '../../../domain/imports/imported-person.ts'
import { type KnownUnit, namedKey, PlaceIndex } from '../../../domain/imports/place-index.ts'
import { error, type Trouble } from '../../../domain/imports/problem.ts'
import { type TimeSaid, type TimeTrouble, timeTrouble } from '../../../domain/imports/unit-time.ts'
import { say } from '../../../domain/language/say.ts'
import type { Period } from '../../../domain/time/day.ts'
import type { Context } from '../../access/context.ts'
import { lifetimesOf, unitsWithin } from './store.ts'

const missing = error(
  'unit.missing',
  say(
    'Dòng này không ghi đơn vị. Hãy ghi đơn vị, hoặc chọn đơn vị mặc định ở bước Chọn.',
    'The row names no unit. Write it, or choose a default unit in the first step.',
  ),
)

export type Placed = { readonly unitId: string } | { readonly trouble: Trouble }

/** Where people of a file belong: finds the units that it names, and makes those that it may make. */
export class Places {
  readonly #indexes = new Map<string, PlaceIndex>()
  readonly #found = new Map<string, Placed>()
  readonly #standingUnits = new Map<string, string | null>()
  readonly #lifetimes = new Map<string, Period & { readonly name: string }>()
  readonly #context: Context
  readonly #database: Database
  readonly #choice: ImportChoice
  readonly #decisions: ImportCorrections['units']
  /** The units to be made, parents before their children. */
  readonly made: (KnownUnit & { readonly hierarchy: string })[] = []

  constructor(context: Context, database: Database, choice: ImportChoice, corrections: ImportCorrections) {
    this.#context = context
    this.#database = database
    this.#choice = choice
    this.#decisions = corrections.units
  }

  /** Loads the units of a hierarchy; must have come before `place` asks for one there. */
  async load(hierarchy: string): Promise<PlaceIndex> {
    const known = this.#indexes.get(hierarchy)
    if (known) return known
    const { asOf } = this.#choice
    const units = await unitsWithin(this.#database, this.#context.scope, 'imports.run', { hierarchy, asOf })
    const index = new PlaceIndex(units)
    this.#indexes.set(hierarchy, index)
    const ids = units.map(({ unitId }) => unitId)
    const lifetimes = await lifetimesOf(this.#database, hierarchy, ids)
    for (const { unitId, name } of units) {
      const period = lifetimes.get(unitId)
      if (period) this.#lifetimes.set(`${hierarchy} ${unitId}`, { ...period, name })
    }
    return index
  }

  /** What is wrong with the time that a row gives for a unit that stands; nothing for one that is not known. */
  timeTrouble(hierarchy: string, named: UnitNamed | null, said: TimeSaid): TimeTrouble | null {
    const index = this.#indexes.get(hierarchy)
    if (!index || (said.from === null && said.to === null)) return null
    const unitId = this.#standing(index, hierarchy, named)
    const lifetime = unitId === null ? undefined : this.#lifetimes.get(`${hierarchy} ${unitId}`)
    return lifetime ? timeTrouble(said, lifetime) : null
  }

  /** The unit that is meant, without making any. */
  #standing(index: PlaceIndex, hierarchy: string, named: UnitNamed | null): string | null {
    const key = `${hierarchy}\n${named === null ? '' : namedKey(named)}`
    const known = this.#standingUnits.get(key)
    if (known !== undefined) return known
    const decision =
      named && Object.hasOwn(this.#decisions, namedKey(named)) && this.#decisions[namedKey(named)]
    const chosen = decision && 'unitId' in decision ? decision.unitId : null
    const found = named === null ? null : index.find(named, this.#below(index))
    const meant = named === null ? this.#below(index) : found && 'unit' in found ? found.unit.unitId : null
    const unitId = chosen ?? meant
    this.#standingUnits.set(key, unitId)
    return unitId
  }

  #below(index: PlaceIndex): string | null {
    const unitId = this.#choice.defaultUnitId
    return unitId !== null && index.has(unitId) ? unitId : null
  }

  #make(index: PlaceIndex, hierarchy: string, named: UnitNamed): Placed | null {
    if (!this.#context.scope.allows('units.change')) return null
    const path = named.path.length > 0 ? named.path : [named.code ?? '']
    let parentId = this.#below(index)
    for (const [at, name] of path.entries()) {
      const known = index.candidates(path.slice(0, at + 1), this.#below(index))
      const [one] = known
      if (one && known.length === 1) {
        parentId = one.unitId
        continue
      }
      // A new unit stands below another: only who reaches everything may make a root, and does that elsewhere.
      if (parentId === null) return null
      const code = at === path.length - 1 ? named.code : null
      const unit = this.#madeBelow(index, parentId, name, code)
      index.add(unit)
      this.made.push({ ...unit, hierarchy })
      parentId = unit.unitId
    }
    return parentId === null ? null : { unitId: parentId }
  }

  #madeBelow(index: PlaceIndex, parentId: string, name: string, given: string | null): KnownUnit {
    const siblings = index.childrenOf(parentId)
    const parent = index.unit(parentId)
    let number = siblings.length + 1
    while (given === null && index.isCodeTaken(`${parent?.code}-${number}`)) number += 1
    return {
      unitId: newId(),
      code: given ?? `${parent?.code}-${number}`,
      name,
      nameEn: null,
      kindCode: siblings[0]?.kindCode ?? parent?.kindCode ?? 'department',
      parentId,
    }
  }

  #look(index: PlaceIndex, hierarchy: string, named: UnitNamed | null): Placed {
    if (named === null) {
      const unitId = this.#below(index)
      return unitId === null ? { trouble: missing } : { unitId }
    }
    const key = namedKey(named)
    const decision = Object.hasOwn(this.#decisions, key) ? this.#decisions[key] : undefined
    if (decision && 'unitId' in decision && index.has(decision.unitId)) return { unitId: decision.unitId }
    const found = index.find(named, this.#below(index))
    if ('unit' in found) return { unitId: found.unit.unitId }
    if (decision && 'create' in decision) return this.#make(index, hierarchy, named) ?? found
    return found
  }

  /** The unit that is meant in the hierarchy; null for a row that names none. */
  place(hierarchy: string, named: UnitNamed | null): Placed {
    const index = this.#indexes.get(hierarchy)
    if (!index) throw new Error(`units of ${hierarchy} are not loaded`)
    const key = `${hierarchy}\n${named === null ? '' : namedKey(named)}`
    const known = this.#found.get(key)
    if (known) return known
    const placed = this.#look(index, hierarchy, named)
    this.#found.set(key, placed)
    return placed
  }

  nameOf(unitId: string): string | null {
    for (const index of this.#indexes.values()) {
      const unit = index.unit(unitId)
      if (unit) return unit.name
    }
    return null
  }
}
