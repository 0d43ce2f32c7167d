import type { Text } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import type { Carry } from './carry.ts'
import type { Followed, LineageKind, LineageOperation, Moved, PeopleRule, SampleDocument } from './lineage.ts'
import type { Gathering } from './one-head.ts'
import type { UnitBook, UnitSpec } from './unit-book.ts'

type Decision = { readonly day: Day; readonly document: SampleDocument; readonly note?: string }
type New = Pick<UnitSpec, 'code' | 'name' | 'kind'> & { readonly parentId: string | null }

/** The reorganisations as they are carried out: each changes the book and writes down what it did. */
export type Reorganiser = {
  readonly operations: () => readonly LineageOperation[]
  readonly carries: () => readonly Carry[]
  readonly gatherings: () => readonly Gathering[]
  readonly create: (decision: Decision, unit: New, hierarchy: string) => string
  readonly rename: (decision: Decision, unitId: string, change: { code?: string; name: Text }) => void
  readonly move: (decision: Decision, unitId: string, parentId: string) => void
  /** Everybody and everything of several units goes into a new one; divisions of the same code end together. */
  readonly merge: (decision: Decision, unitIds: readonly string[], unit: New) => string
  /** One unit becomes several; `heirOf` says under which each unit below stands, null that it ends as well. */
  readonly split: (
    decision: Decision,
    unitId: string,
    units: readonly New[],
    heirOf: (childId: string) => number | null,
  ) => string[]
  /** The unit ends; its people go to the unit named. */
  readonly dissolve: (decision: Decision, unitId: string, heirId: string) => void
}

/** How the codes of the units below begin: 'SKHCN-' below SKHCN, 'CB-SKHCN-' below DB-SKHCN. */
const prefixBelow = (code: string): string => (/^(DB|CB)-/.test(code) ? `CB-${code.slice(3)}-` : `${code}-`)

/** The part of a code that is the unit's own, or null where the code does not begin with its parent's. */
const ownPart = (code: string, parentCode: string): string | null => {
  const prefix = prefixBelow(parentCode)
  return code.startsWith(prefix) ? code.slice(prefix.length) : null
}

type Desk = {
  readonly book: UnitBook
  readonly makeId: () => string
  readonly operations: LineageOperation[]
  readonly carries: Carry[]
  readonly gatherings: Gathering[]
}

type Recorded = Pick<LineageOperation, 'fromUnitIds' | 'toUnitIds'> &
  Partial<Pick<LineageOperation, 'moved' | 'followed'>> & { readonly peopleRule?: PeopleRule }

/** Opens an operation: whatever happens to the book from here on is its doing. */
const begin = ({ book, makeId }: Desk): string => {
  const id = makeId()
  book.journal.begin(id)
  return id
}

const record = (
  desk: Desk,
  id: string,
  kind: LineageKind,
  { day, document, note }: Decision,
  rest: Recorded,
): void => {
  const empty = { moved: [], followed: [], listed: [], peopleRule: null }
  desk.operations.push({ id, kind, day, document, note: note ?? null, ...empty, ...rest })
}

/** Brings the units below the merged ones under the new unit, with its code; returns who follows whom. */
const gather = ({ book }: Desk, day: Day, fromIds: readonly string[], toId: string, hierarchy: string) => {
  const prefix = prefixBelow(book.versionOf(toId).code)
  const below = fromIds.flatMap((parentId) =>
    book.childrenOf(parentId, hierarchy).map((unitId) => {
      const version = book.versionOf(unitId)
      return { unitId, version, own: ownPart(version.code, book.versionOf(parentId).code) }
    }),
  )
  const moved: Moved[] = []
  const followed: Followed[] = []
  for (const [key, units] of Map.groupBy(below, ({ own, unitId }) => own ?? unitId)) {
    const [first] = units
    if (!first) continue
    const { name, nameEn, kindCode } = first.version
    if (units.length === 1) {
      book.move(first.unitId, day, toId)
      if (first.own !== null) book.rename(first.unitId, day, { code: prefix + first.own })
      moved.push({ unitId: first.unitId, hierarchy, parentId: toId })
      continue
    }
    const joint = {
      code: prefix + key,
      name: { vi: name, en: nameEn ?? name },
      kind: kindCode,
      parentId: toId,
    }
    const toUnitId = book.found({ ...joint, hierarchy, from: day })
    for (const { unitId } of units) {
      book.close(unitId, day)
      followed.push({ fromUnitId: unitId, toUnitId })
    }
  }
  return { moved, followed }
}

const merge =
  (desk: Desk): Reorganiser['merge'] =>
  (decision, unitIds, unit) => {
    const { day } = decision
    const { book } = desk
    const hierarchy = book.hierarchyOf(unitIds[0] ?? '')
    const operationId = begin(desk)
    const toId = book.found({ ...unit, hierarchy, from: day })
    const below = gather(desk, day, unitIds, toId, hierarchy)
    const followed = [...unitIds.map((fromUnitId) => ({ fromUnitId, toUnitId: toId })), ...below.followed]
    record(desk, operationId, 'merge', decision, {
      fromUnitIds: unitIds,
      toUnitIds: [toId],
      moved: below.moved,
      followed,
      peopleRule: 'all-follow',
    })
    for (const id of unitIds) book.close(id, day)
    for (const { fromUnitId, toUnitId } of followed)
      desk.carries.push({ operationId, day, fromUnitId, toUnitIds: [toUnitId] })
    for (const unitId of new Set(followed.map((each) => each.toUnitId)))
      desk.gatherings.push({ unitId, day, hasHead: false })
    return toId
  }

const split =
  (desk: Desk): Reorganiser['split'] =>
  (decision, unitId, units, heirOf) => {
    const { day } = decision
    const { book } = desk
    const hierarchy = book.hierarchyOf(unitId)
    const operationId = begin(desk)
    const heirs = units.map((unit) => book.found({ ...unit, hierarchy, from: day }))
    const ending = [unitId]
    const moved = book.childrenOf(unitId, hierarchy).flatMap((childId) => {
      const heir = heirOf(childId)
      const parentId = heir === null ? undefined : heirs[heir]
      if (parentId === undefined) {
        ending.push(childId)
        return []
      }
      book.move(childId, day, parentId)
      return [{ unitId: childId, hierarchy, parentId }]
    })
    const rest = { fromUnitIds: [unitId], toUnitIds: heirs, moved, peopleRule: 'by-list' } as const
    record(desk, operationId, 'split', decision, rest)
    for (const fromUnitId of ending) {
      book.close(fromUnitId, day)
      desk.carries.push({ operationId, day, fromUnitId, toUnitIds: heirs })
    }
    return heirs
  }

const dissolve =
  (desk: Desk): Reorganiser['dissolve'] =>
  (decision, unitId, heirId) => {
    const { day } = decision
    const operationId = begin(desk)
    record(desk, operationId, 'dissolve', decision, {
      fromUnitIds: [unitId],
      toUnitIds: [heirId],
      followed: [{ fromUnitId: unitId, toUnitId: heirId }],
      peopleRule: 'all-follow',
    })
    desk.book.close(unitId, day)
    desk.carries.push({ operationId, day, fromUnitId: unitId, toUnitIds: [heirId] })
    desk.gatherings.push({ unitId: heirId, day, hasHead: true })
  }

const move =
  (desk: Desk): Reorganiser['move'] =>
  (decision, unitId, parentId) => {
    const { day } = decision
    const { book } = desk
    const own = ownPart(book.versionOf(unitId).code, book.versionOf(book.parentOf(unitId) ?? unitId).code)
    const operationId = begin(desk)
    book.move(unitId, day, parentId)
    if (own !== null) book.rename(unitId, day, { code: prefixBelow(book.versionOf(parentId).code) + own })
    const moved = [{ unitId, hierarchy: book.hierarchyOf(unitId), parentId }]
    record(desk, operationId, 'move', decision, { fromUnitIds: [unitId], toUnitIds: [unitId], moved })
  }

/** Opens the desk at which the book's units are reorganised. */
export const reorganiser = (book: UnitBook, makeId: () => string): Reorganiser => {
  const desk: Desk = { book, makeId, operations: [], carries: [], gatherings: [] }
  return {
    operations: () => desk.operations,
    carries: () => desk.carries,
    gatherings: () => desk.gatherings,
    create: (decision, unit, hierarchy) => {
      const operationId = begin(desk)
      const unitId = book.found({ ...unit, hierarchy, from: decision.day })
      record(desk, operationId, 'create', decision, { fromUnitIds: [], toUnitIds: [unitId] })
      return unitId
    },
    rename: (decision, unitId, change) => {
      const operationId = begin(desk)
      book.rename(unitId, decision.day, change)
      record(desk, operationId, 'rename', decision, { fromUnitIds: [unitId], toUnitIds: [unitId] })
    },
    move: move(desk),
    merge: merge(desk),
    split: split(desk),
    dissolve: dissolve(desk),
  }
}
