import type { Generated } from 'kysely'
import type { Json, JsonOrNull } from './json.ts'

type Counted = {
  unitId: string
  hierarchy: string
  setCode: string
  basis: string
  levelCode: string
  people: number
}

/** The summary, the ledger, stored files and imports. */
export type RecordTables = {
  countMonth: Counted & { month: string }
  countDay: Counted & { day: string }
  countOrder: { setCode: string; levelCodes: Json<string[]>; fromDay: string; toDay: Generated<string> }
  ledgerEntry: {
    entryId: string
    recordedAt: Generated<Date>
    actorId: string | null
    actorName: string
    action: string
    subjectKind: string
    subjectId: string
    personId: string | null
    causeId: string | null
    reason: string | null
    before: JsonOrNull<Record<string, unknown>>
    after: JsonOrNull<Record<string, unknown>>
  }
  storedFile: {
    fileId: string
    name: string
    mediaType: string
    bytes: number
    sha256: string
    recordedAt: Generated<Date>
    recordedBy: string | null
  }
  storedFilePart: { fileId: string; part: number; content: Buffer }
  import: {
    importId: string
    kind: string
    state: string
    fileId: string
    fileName: string
    accountId: string | null
    recordedAt: Generated<Date>
    sheets: Json<unknown>
    choice: JsonOrNull<unknown>
    mapping: JsonOrNull<unknown>
    corrections: Json<unknown>
    counts: JsonOrNull<unknown>
    progress: JsonOrNull<unknown>
    refusal: JsonOrNull<unknown>
    ranAt: Date | null
    undoneAt: Date | null
    revision: Generated<number>
  }
  importRow: { importId: string; sheet: number; rowNumber: number; cells: Json<unknown> }
  importShape: { kind: string; shape: string; mapping: Json<unknown>; recordedAt: Generated<Date> }
}
