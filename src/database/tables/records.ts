import type { Generated } from 'kysely'
import type { BuildStage } from '../../domain/counting/building.ts'
import type {
  ImportChoice,
  ImportCorrections,
  ImportCounts,
  ImportProgress,
  ImportState,
  SheetFound,
} from '../../domain/imports/import-state.ts'
import type { Mapping } from '../../domain/imports/mapping.ts'
import type { RejectionReason } from '../../domain/imports/problem.ts'
import type { ImportKind } from '../../domain/imports/target.ts'
import type { Refusal } from '../../domain/language/refusal.ts'
import type { Json, JsonOrNull } from './json.ts'

type Line = { hierarchy: string; setCode: string; basis: string; levelCode: string }

/** The summary, the ledger, stored files and imports. */
export type RecordTables = {
  countLine: Line & { lineId: Generated<number> }
  countDelta: { unitId: string; lineId: number; span: 'y' | 'm' | 'd'; since: string; people: number }
  countFresh: { unitId: string; lineId: number; since: string; people: number }
  countDay: Line & { unitId: string; day: string; people: number }
  countBuild: {
    setCode: string
    stage: Generated<BuildStage>
    through: Generated<string>
    people: Generated<number>
    peopleInAll: number | null
    revision: Generated<number>
  }
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
    arrival: Generated<number>
  }
  ledgerSeal: {
    number: number
    previous: Buffer
    root: Buffer
    count: number
    total: number
    firstEntry: string
    lastEntry: string
    sealedAt: Date
    hash: Buffer
  }
  ledgerPlace: { seal: number; position: number; entryId: string; leaf: Buffer }
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
    kind: ImportKind
    state: ImportState
    fileId: string
    fileName: string
    accountId: string | null
    accountName: string
    recordedAt: Generated<Date>
    sheets: Json<SheetFound[]>
    choice: JsonOrNull<ImportChoice>
    mapping: JsonOrNull<Mapping>
    corrections: Json<ImportCorrections>
    counts: JsonOrNull<ImportCounts>
    progress: JsonOrNull<ImportProgress>
    refusal: JsonOrNull<Pick<Refusal, 'code' | 'text'>>
    ranAt: Date | null
    undoneAt: Date | null
    revision: Generated<number>
  }
  importRow: { importId: string; sheet: number; firstRow: number; lastRow: number; packed: string }
  importSealed: {
    importId: string
    personId: string
    ethnicity: Buffer | null
    religion: Buffer | null
    partyJoined: Buffer | null
    partyOfficial: Buffer | null
    personalNumber: Buffer | null
    personalNumberHash: Buffer | null
  }
  importRejection: { importId: string; rowNumber: number; reasons: Json<RejectionReason[]> }
  importShape: { kind: string; shape: string; mapping: Json<Mapping>; recordedAt: Generated<Date> }
}
