import { v7 as newId } from 'uuid'
import type { Database } from '../../../database/connect.ts'
import type { Difference, PlacedPerson } from '../../../domain/imports/change.ts'
import { differenceOf } from '../../../domain/imports/difference.ts'
import { decisionsBy } from '../../../domain/imports/duplicate-rule.ts'
import type { LikelyDuplicates } from '../../../domain/imports/duplicates.ts'
import type { ImportChoice } from '../../../domain/imports/import-state.ts'
import type { ImportedPerson } from '../../../domain/imports/imported-person.ts'
import { columnFor } from '../../../domain/imports/mapping.ts'
import type { GatheredPerson } from '../../../domain/imports/person-merge.ts'
import { namedKey } from '../../../domain/imports/place-index.ts'
import type { Problem, Trouble } from '../../../domain/imports/problem.ts'
import { cellAddress } from '../../../domain/imports/sheet.ts'
import { sensitiveTargets, type Target } from '../../../domain/imports/target.ts'
import type { Context } from '../../access/context.ts'
import { requireChoice } from '../actions.ts'
import { hierarchyCodes } from '../choice/store.ts'
import { findDuplicates } from '../duplicates/actions.ts'
import { type Entry, matchPeople } from '../matching/actions.ts'
import { type Placed, Places } from '../places/actions.ts'
import { type ReadFile, readFile } from '../reading/actions.ts'
import type { ImportRecord } from '../store.ts'
import { type KnownPerson, loadPeople } from '../writing/store.ts'

/** What the import means for one person. */
export type PlannedPerson = {
  readonly personId: string
  readonly row: number
  readonly placed: PlacedPerson
  readonly before: KnownPerson | null
  readonly difference: Difference
}

/** What an import of people comes to: who is who, before anything is written. */
export type PeoplePlan = {
  readonly file: ReadFile
  readonly places: Places
  /** Taken out some thousand at a time by `plannedPeople`, so that the file is not held in memory twice. */
  readonly entries: (Entry & { readonly personId: string | null })[]
  readonly total: number
  /** The likely duplicates that are still to be decided. */
  readonly duplicates: readonly LikelyDuplicates[]
  /** How many likely duplicates the rule for all of them has settled. */
  readonly ruled: number
}

const unitTargets: readonly Target[] = ['unit', 'unit-code', 'unit-3', 'unit-2', 'unit-1']
const nameTargets: readonly Target[] = ['full-name', 'family-name', 'given-name', 'staff-code']

/** Rejects all rows of a person for a trouble that only the registry could tell. */
const reject = (
  file: ReadFile,
  person: Pick<ImportedPerson, 'rows' | 'fullName' | 'staffCode'>,
  trouble: Trouble,
  targets: readonly Target[],
  value: string,
): void => {
  const target = targets.find((one) => columnFor(file.mapping, one) !== null) ?? null
  const column = (target && columnFor(file.mapping, target)) ?? 0
  for (const row of person.rows) {
    const address = cellAddress(column, row)
    const problem: Problem = { ...trouble, column, target: target ?? 'unit', row, address, value }
    file.problems.push(problem)
    if (trouble.severity !== 'error') continue
    file.rejected.set(row, [...(file.rejected.get(row) ?? []), problem])
    file.rejectedNames.set(row, person.fullName ?? person.staffCode ?? '')
  }
}

type Membership = PlacedPerson['memberships'][number]

/** The person with units found, or null where a unit could not be. */
const placedPerson = (
  file: ReadFile,
  { person, troubles }: GatheredPerson,
  choice: ImportChoice,
  places: Places,
): PlacedPerson | null => {
  for (const trouble of troubles) reject(file, person, trouble, nameTargets, person.fullName ?? '')
  const memberships: Membership[] = []
  for (const { unit, hierarchy: named, from, to } of person.memberships) {
    const hierarchy = named ?? choice.hierarchy
    const placed: Placed = places.place(hierarchy, unit)
    // Who names no unit and has no default one stays where they are, if they are known.
    if ('trouble' in placed && unit === null) continue
    if ('trouble' in placed) {
      reject(file, person, placed.trouble, unitTargets, unit === null ? '' : namedKey(unit))
      return null
    }
    memberships.push({ unitId: placed.unitId, hierarchy, from, to })
  }
  return { ...person, memberships, postUnitId: memberships[0]?.unitId ?? null, since: choice.asOf }
}

/** Who names no unit belongs to the default unit; somebody known may stay where they are. */
const withUnit = (
  file: ReadFile,
  placed: PlacedPerson,
  known: boolean,
  choice: ImportChoice,
  places: Places,
): PlacedPerson | null => {
  if (placed.memberships.length > 0) return placed
  const home = places.place(choice.hierarchy, null)
  if ('unitId' in home) {
    const membership = { unitId: home.unitId, hierarchy: choice.hierarchy, from: null, to: null }
    return { ...placed, memberships: [membership], postUnitId: home.unitId }
  }
  if (known) return placed
  reject(file, placed, home.trouble, unitTargets, '')
  return null
}

/** Reads the file and tells who is who, likely duplicates as decided one by one. */
const planOnce = async (
  context: Context,
  database: Database,
  found: ImportRecord,
  onProgress: (rows: number) => void | Promise<void> = () => {},
): Promise<PeoplePlan> => {
  const { choice } = requireChoice(found)
  const places = new Places(context, database, choice, found.corrections)
  for (const hierarchy of new Set([choice.hierarchy, ...(await hierarchyCodes(database))]))
    await places.load(hierarchy)
  const file = await readFile(context, found, onProgress, ({ memberships }) =>
    memberships.flatMap(
      ({ unit, hierarchy, from, to }) =>
        places.timeTrouble(hierarchy ?? choice.hierarchy, unit, { from, to }) ?? [],
    ),
  )
  const entries = file.people.flatMap((one): Entry[] => {
    const placed = placedPerson(file, one, choice, places)
    if (placed === null) return []
    const home = places.place(choice.hierarchy, null)
    // The default unit helps to tell namesakes apart, before it is known who is new.
    const helped =
      placed.memberships.length === 0 && 'unitId' in home
        ? withUnit(file, placed, true, choice, places)
        : placed
    return helped ? [{ placed: helped, row: one.person.rows[0] ?? 0 }] : []
  })
  const ground = { context, database, decisions: found.corrections.people, asOf: choice.asOf }
  const { matches, namesakes } = await matchPeople(ground, entries)
  const settled = entries.flatMap((entry, at) => {
    const match = matches[at]
    if (!match) return []
    if ('trouble' in match) {
      reject(
        file,
        entry.placed,
        match.trouble,
        nameTargets,
        entry.placed.staffCode ?? entry.placed.fullName ?? '',
      )
      return []
    }
    const placed = withUnit(file, entry.placed, match.personId !== null, choice, places)
    return placed ? [{ ...entry, placed, personId: match.personId }] : []
  })
  const fresh = settled.filter(({ personId }) => personId === null)
  const duplicates = findDuplicates(found.corrections.people, fresh, namesakes)
  file.people.length = 0
  return { file, places, entries: settled, total: settled.length, duplicates, ruled: 0 }
}

/** Reads the file and tells who is who, likely duplicates by the rule for all of them. Nothing is written. */
export const planPeople = async (
  context: Context,
  database: Database,
  found: ImportRecord,
  onProgress: (rows: number) => void | Promise<void> = () => {},
): Promise<PeoplePlan> => {
  const { corrections } = found
  const rule = corrections.duplicates ?? 'ask'
  const plan = await planOnce(context, database, found, onProgress)
  const { duplicates } = plan
  if (rule === 'ask' || duplicates.length === 0) return plan
  if (rule === 'another') return { ...plan, duplicates: [], ruled: duplicates.length }
  // Rows that are one person, or left out, change who is who: the file is read once more with that decided.
  const people = { ...corrections.people, ...decisionsBy(rule, duplicates) }
  const settled = await planOnce(
    context,
    database,
    { ...found, corrections: { ...corrections, people } },
    onProgress,
  )
  return { ...settled, ruled: duplicates.length - settled.duplicates.length }
}

const peoplePerBatch = 2500

/** What changes for each person, some thousand at a time. `lock` holds the known ones until the end. */
export async function* plannedPeople(
  context: Context,
  database: Database,
  plan: PeoplePlan,
  lock: boolean,
): AsyncGenerator<PlannedPerson[]> {
  const sensitive = plan.file.mapping.some(({ target }) => sensitiveTargets.has(target ?? ''))
  while (plan.entries.length > 0) {
    const batch = plan.entries.splice(0, peoplePerBatch)
    const ids = batch.flatMap(({ personId }) => personId ?? [])
    const known = await loadPeople(database, context.vault, ids, { sensitive, lock })
    yield batch.map(({ personId, row, placed }) => {
      const before = personId === null ? null : (known.get(personId) ?? null)
      return {
        personId: personId ?? newId(),
        row,
        placed,
        before,
        difference: differenceOf(before?.facts ?? null, placed),
      }
    })
  }
}
