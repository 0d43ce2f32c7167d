import type { Generated } from 'kysely'
import type { Json } from './json.ts'

export type UnitTables = {
  unit: { unitId: string; revision: Generated<number>; recordedAt: Generated<Date> }
  unitVersion: {
    unitId: string
    fromDay: string
    toDay: Generated<string>
    code: string
    name: string
    nameEn: string | null
    nameFolded: string
    kindCode: string
  }
  unitEdge: {
    edgeId: string
    unitId: string
    hierarchy: string
    parentId: string | null
    fromDay: string
    toDay: Generated<string>
  }
  unitAncestry: {
    hierarchy: string
    unitId: string
    ancestorId: string
    depth: number
    fromDay: string
    toDay: Generated<string>
  }
  unitPair: { committeeId: string; agencyId: string; fromDay: string; toDay: Generated<string> }
  lineageEvent: {
    eventId: string
    kind: string
    day: string
    documentSymbol: string
    documentDay: string | null
    documentIssuer: string | null
    peopleRule: string | null
    note: string | null
    detail: Json<Record<string, unknown>>
    recordedAt: Generated<Date>
    recordedBy: string | null
    reversedAt: Date | null
    reversedBy: string | null
  }
  lineageLink: { eventId: string; fromUnitId: string | null; toUnitId: string | null; linkId: string }
  /** People who wait in a unit that was split until somebody says where they go. */
  placementWaiting: { personId: string; membershipId: string; eventId: string }
}
