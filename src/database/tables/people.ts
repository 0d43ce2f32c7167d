import type { Generated } from 'kysely'
import type { Sex } from '../../domain/people/person.ts'

/** Valid time as it was told, beside the days from and until which it counts. */
type ToldColumns = { validFrom: string; fromDay: string; validTo: string | null; toDay: Generated<string> }

/** Counts the changes of a row, so that nobody overwrites what they have not seen. */
type Revised = { revision: Generated<number> }

type LearningColumns = Revised & {
  personId: string
  levelCode: string
  fieldCode: string | null
  specialty: string | null
  institution: string | null
  country: string | null
  form: string | null
  funding: string | null
}

export type PeopleTables = {
  person: {
    personId: string
    staffCode: string | null
    fullName: string
    nameKey: string
    nameFolded: string
    sex: Generated<Sex>
    born: string | null
    bornFirst: string | null
    bornLast: string | null
    revision: Generated<number>
    recordedAt: Generated<Date>
    /** Erased: only what figures counted is left. */
    nameless: Generated<boolean>
  }
  personSensitive: {
    personId: string
    ethnicity: Buffer | null
    religion: Buffer | null
    partyJoined: Buffer | null
    partyOfficial: Buffer | null
    personalNumber: Buffer | null
    personalNumberHash: Buffer | null
    revision: Generated<number>
  }
  staffCodeHolder: { staffCode: string; personId: string }
  personalNumberHolder: { personalNumberHash: Buffer; personId: string }
  membership: ToldColumns &
    Revised & { personId: string; membershipId: string; hierarchy: string; unitId: string }
  service: ToldColumns & Revised & { personId: string; serviceId: string; staffKind: string }
  postHeld: ToldColumns & Revised & { personId: string; postHeldId: string; unitId: string; title: string }
  qualification: LearningColumns & {
    qualificationId: string
    awarded: string | null
    awardedDay: Generated<string>
    diplomaNumber: string | null
    evidenceKind: string | null
    verification: Generated<string>
  }
  study: LearningColumns & ToldColumns & { studyId: string }
  evidence: {
    personId: string
    evidenceId: string
    qualificationId: string
    fileId: string
    recordedAt: Generated<Date>
  }
}
