import type { Database } from '../../../database/connect.ts'
import type { PlacedPerson } from '../../../domain/imports/change.ts'
import {
  codeDiffers,
  codeTaken,
  nameless,
  numberTaken,
  recordUnknown,
  twice,
} from '../../../domain/imports/identity-trouble.ts'
import type { ImportCorrections } from '../../../domain/imports/import-state.ts'
import { chosenNamesake } from '../../../domain/imports/namesake.ts'
import type { Trouble } from '../../../domain/imports/problem.ts'
import { foldForSearch } from '../../../domain/language/fold.ts'
import { nameSortKey } from '../../../domain/people/name.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Context } from '../../access/context.ts'
import {
  type Holder,
  holdersOfCodes,
  holdersOfNumbers,
  type NameSought,
  type Namesake,
  namesakes,
  peopleWithin,
  unitsOf,
} from './store.ts'

/** A person of the file with units found, and where in the file they first stand. */
export type Entry = { readonly placed: PlacedPerson; readonly row: number }

/** Who each entry is: somebody known, somebody new (null), or what is wrong. */
export type Match = { readonly personId: string | null } | { readonly trouble: Trouble }

const batchSize = 5000

const keyed = (holders: readonly Holder[]) => new Map(holders.map((holder) => [holder.key, holder]))

const compact = <Value>(values: readonly (Value | null | undefined)[]): Value[] =>
  values.filter((value) => value !== null && value !== undefined)

export type Ground = {
  readonly context: Context
  readonly database: Database
  readonly decisions: ImportCorrections['people']
  readonly asOf: Day
}

/** Who is known by an id, a code or a number that the file carries; undefined where none is carried or known. */
const byIdentity = async (ground: Ground, entries: readonly Entry[]): Promise<(Match | undefined)[]> => {
  const { context, database } = ground
  const { scope, vault } = context
  const decidedAs = (entry: Entry): string | null => {
    const decision = ground.decisions[String(entry.row)]
    return decision?.verdict === 'same' && 'personId' in decision ? decision.personId : null
  }
  const ids = compact(entries.flatMap((entry) => [entry.placed.recordId, decidedAs(entry)]))
  const within = await peopleWithin(database, scope, ids)
  const codes = keyed(
    await holdersOfCodes(database, scope, compact(entries.map(({ placed }) => placed.staffCode))),
  )
  const hashes = entries.map(({ placed }) =>
    placed.personalNumber === null ? null : vault.hash(placed.personalNumber),
  )
  const numbers = keyed(await holdersOfNumbers(database, scope, compact(hashes)))
  return entries.map((entry, at): Match | undefined => {
    const { recordId, staffCode } = entry.placed
    const holder = staffCode === null ? undefined : codes.get(staffCode)
    const numberHolder = numbers.get(hashes[at]?.toString('hex') ?? '')
    const id = recordId ?? decidedAs(entry)
    if (id) {
      if (!within.has(id)) return { trouble: recordUnknown }
      if (holder && holder.personId !== id) return { trouble: codeDiffers }
      if (numberHolder && numberHolder.personId !== id) return { trouble: numberTaken }
      return { personId: id }
    }
    if (holder && !holder.within) return { trouble: codeTaken }
    if (numberHolder && !numberHolder.within) return { trouble: numberTaken }
    if (holder && numberHolder && holder.personId !== numberHolder.personId) return { trouble: numberTaken }
    return holder ?? numberHolder
  })
}

const batches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / batchSize) }, (_, at) =>
    items.slice(at * batchSize, (at + 1) * batchSize),
  )

/** Everybody known whom the entries may be by name and birth; those decided to be others are not asked about. */
const namesakesFor = (ground: Ground, entries: readonly Entry[]): Promise<Namesake[]> => {
  const sought = new Map<string, NameSought>()
  for (const { placed, row } of entries) {
    if (placed.fullName === null || ground.decisions[String(row)]?.verdict === 'another') continue
    const folded = foldForSearch(placed.fullName)
    sought.set(`${folded}|${placed.born}`, { folded, born: placed.born })
  }
  return namesakes(ground.database, ground.context.scope, [...sought.values()])
}

/** Who is known by name, birth and unit, each known person once. */
const byName = async (
  ground: Ground,
  entries: readonly Entry[],
  matches: (Match | undefined)[],
  known: readonly Namesake[],
): Promise<void> => {
  const taken = new Set(
    matches.flatMap((match) => (match && 'personId' in match ? (match.personId ?? []) : [])),
  )
  const units = await unitsOf(
    ground.database,
    known.map(({ personId }) => personId),
    ground.asOf,
  )
  const byKey = Map.groupBy(
    known.map((one) => ({ ...one, unitIds: units.get(one.personId) ?? [] })),
    ({ nameKey }) => nameKey,
  )
  for (const [at, { placed, row }] of entries.entries()) {
    if (matches[at] || placed.fullName === null || ground.decisions[String(row)]?.verdict === 'another')
      continue
    const named = byKey.get(nameSortKey(placed.fullName, 'given-middle-family'))
    const chosen = named ? chosenNamesake(placed, named, taken) : null
    if (chosen === null) continue
    taken.add(chosen)
    matches[at] = { personId: chosen }
  }
}

/** Two people of one file cannot carry one code or one number. */
const rejectSharedKeys = (entries: readonly Entry[], matches: (Match | undefined)[]): void => {
  const seen = new Set<string>()
  for (const [at, { placed }] of entries.entries()) {
    for (const key of [placed.staffCode && `code ${placed.staffCode}`, placed.personalNumber]) {
      if (!key) continue
      if (seen.has(key)) matches[at] = { trouble: twice }
      seen.add(key)
    }
  }
}

/** Who each entry is, and everybody known whom the new ones may be by name and birth. */
export type Matching = { readonly matches: readonly Match[]; readonly namesakes: readonly Namesake[] }

/** Tells who in the file is somebody known. Asks the registry in sets, never one by one. */
export const matchPeople = async (ground: Ground, entries: readonly Entry[]): Promise<Matching> => {
  const matches: (Match | undefined)[] = []
  for (const batch of batches(entries))
    for (const match of await byIdentity(ground, batch)) matches.push(match)
  const taken = new Set<string>()
  for (const [at, match] of matches.entries()) {
    if (!match || !('personId' in match) || match.personId === null) continue
    if (taken.has(match.personId)) matches[at] = { trouble: twice }
    taken.add(match.personId)
  }
  rejectSharedKeys(entries, matches)
  const known = await namesakesFor(
    ground,
    entries.filter((_, at) => matches[at] === undefined),
  )
  await byName(ground, entries, matches, known)
  const told = entries.map((entry, at): Match => {
    const match = matches[at]
    if (match) return match
    return entry.placed.fullName === null ? { trouble: nameless } : { personId: null }
  })
  return { matches: told, namesakes: known }
}
