import type { Generated } from 'kysely'
import type {
  CorrectionOutcome,
  CorrectionState,
  CorrectionSubject,
} from '../../domain/people/correction/correction.ts'
import type { RetentionKind } from '../../domain/people/retention/rule.ts'

/** The rights of the people in the registry. */
export type RightsTables = {
  correctionRequest: {
    personId: string
    requestId: string
    subject: CorrectionSubject
    subjectId: string | null
    field: string | null
    says: Buffer | null
    shouldSay: Buffer
    state: Generated<CorrectionState>
    outcome: CorrectionOutcome | null
    askedOn: string
    dueOn: string
    askedAt: Generated<Date>
    askedBy: string
    fileId: string | null
    answeredAt: Date | null
    answeredBy: string | null
    answeredByName: string | null
    answer: Buffer | null
    readAt: Date | null
    revision: Generated<number>
  }
  officeDay: {
    day: string
    working: boolean
    nameVi: string
    nameEn: string
    source: string
    unverified: Generated<boolean>
  }
  retentionRule: {
    kind: RetentionKind
    months: number
    basisVi: string
    basisEn: string
    source: string | null
    revision: Generated<number>
  }
  erasedPerson: { personId: string; erasedAt: Generated<Date> }
}
