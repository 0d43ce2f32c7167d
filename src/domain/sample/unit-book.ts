import type { Text } from '../language/say.ts'
import type { Day, Period } from '../time/day.ts'
import { covers, FOREVER } from '../time/day.ts'
import type { RowChange } from '../units/lineage/state.ts'
import type { UnitEdge, UnitPair, UnitVersion } from '../units/unit.ts'
import { type Journal, openJournal } from './journal.ts'

export type UnitSpec = {
  readonly code: string
  readonly name: Text
  readonly kind: string
  readonly hierarchy: string
  readonly parentId: string | null
  readonly from: Day
}

type Change = Partial<Pick<UnitSpec, 'code' | 'name' | 'kind'>>

/** The units of the sample while they are being written: each change closes one row and opens the next. */
export type UnitBook = {
  readonly journal: Journal
  readonly versions: () => readonly UnitVersion[]
  readonly edges: () => readonly UnitEdge[]
  readonly pairs: () => readonly UnitPair[]
  /** The unit that bears the code on the day. */
  readonly idOf: (code: string, day: Day) => string
  readonly versionOf: (unitId: string) => UnitVersion
  readonly childrenOf: (unitId: string, hierarchy: string) => readonly string[]
  readonly parentOf: (unitId: string) => string | null
  readonly hierarchyOf: (unitId: string) => string
  readonly found: (spec: UnitSpec) => string
  readonly rename: (unitId: string, day: Day, change: Change) => void
  readonly move: (unitId: string, day: Day, parentId: string | null) => void
  readonly close: (unitId: string, day: Day) => void
  readonly pair: (committeeId: string, agencyId: string, from: Day) => void
}

/** Ends the rows that are still open on the day; a row begun on that very day was never in force. */
const ended = <Row extends Period>(
  rows: readonly Row[],
  isMeant: (row: Row) => boolean,
  day: Day,
  told: (change: RowChange<Row>) => void,
): Row[] => {
  const kept: Row[] = []
  for (const row of rows) {
    if (row.to !== FOREVER || !isMeant(row)) {
      kept.push(row)
      continue
    }
    const after = row.from === day ? null : { ...row, to: day }
    if (after) kept.push(after)
    told({ before: row, after })
  }
  return kept
}

/** Opens an empty book. */
export const unitBook = (makeId: () => string): UnitBook => {
  const journal = openJournal()
  let versions: UnitVersion[] = []
  let edges: UnitEdge[] = []
  let pairs: UnitPair[] = []
  const open = <Row extends Period>(rows: readonly Row[], isMeant: (row: Row) => boolean): Row => {
    const row = rows.find((each) => each.to === FOREVER && isMeant(each))
    if (!row) throw new Error('The sample speaks of a unit that is not there.')
    return row
  }
  const ofUnit = (unitId: string) => (row: { unitId: string }) => row.unitId === unitId
  const add = {
    version: (row: UnitVersion) => {
      versions.push(row)
      journal.write('versions', { before: null, after: row })
    },
    edge: (row: UnitEdge) => {
      edges.push(row)
      journal.write('edges', { before: null, after: row })
    },
  }
  const end = {
    version: (unitId: string, day: Day) => {
      versions = ended(versions, ofUnit(unitId), day, (change) => journal.write('versions', change))
    },
    edge: (unitId: string, day: Day) => {
      edges = ended(edges, ofUnit(unitId), day, (change) => journal.write('edges', change))
    },
  }
  const book: UnitBook = {
    journal,
    versions: () => versions,
    edges: () => edges,
    pairs: () => pairs,
    idOf: (code, day) => {
      const row = versions.find((version) => version.code === code && covers(version, day))
      if (!row) throw new Error(`The sample has no unit ${code} on ${day}.`)
      return row.unitId
    },
    versionOf: (unitId) => open(versions, ofUnit(unitId)),
    parentOf: (unitId) => open(edges, ofUnit(unitId)).parentId,
    hierarchyOf: (unitId) => edges.find(ofUnit(unitId))?.hierarchy ?? '',
    childrenOf: (unitId, hierarchy) =>
      edges
        .filter((edge) => edge.parentId === unitId && edge.hierarchy === hierarchy && edge.to === FOREVER)
        .map((edge) => edge.unitId),
    found: ({ code, name, kind, hierarchy, parentId, from }) => {
      const unitId = makeId()
      add.version({ unitId, code, name: name.vi, nameEn: name.en, kindCode: kind, from, to: FOREVER })
      add.edge({ unitId, hierarchy, parentId, from, to: FOREVER })
      return unitId
    },
    rename: (unitId, day, change) => {
      const before = open(versions, ofUnit(unitId))
      end.version(unitId, day)
      add.version({
        unitId,
        code: change.code ?? before.code,
        name: change.name?.vi ?? before.name,
        nameEn: change.name?.en ?? before.nameEn,
        kindCode: change.kind ?? before.kindCode,
        from: day,
        to: FOREVER,
      })
    },
    move: (unitId, day, parentId) => {
      const { hierarchy } = open(edges, ofUnit(unitId))
      end.edge(unitId, day)
      add.edge({ unitId, hierarchy, parentId, from: day, to: FOREVER })
    },
    close: (unitId, day) => {
      end.version(unitId, day)
      end.edge(unitId, day)
      const isOwn = (pair: UnitPair) => pair.committeeId === unitId || pair.agencyId === unitId
      pairs = ended(pairs, isOwn, day, (change) => journal.write('pairs', change))
    },
    pair: (committeeId, agencyId, from) => {
      const row = { committeeId, agencyId, from, to: FOREVER }
      pairs.push(row)
      journal.write('pairs', { before: null, after: row })
    },
  }
  return book
}
