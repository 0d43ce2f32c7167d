import type { PersonFacts, QualificationHeld, Study } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import type { PartialDate } from '../time/partial-date.ts'
import type {
  ImportedMembership,
  ImportedPerson,
  ImportedQualification,
  ImportedStudy,
} from './imported-person.ts'

/** A membership whose unit has been found in the registry. */
export type PlacedMembership = Omit<ImportedMembership, 'unit' | 'hierarchy' | 'from'> & {
  readonly unitId: string
  readonly hierarchy: string
  readonly from: PartialDate | null
}

/** An imported person with units found; `since` stands where the file does not say from when. */
export type PlacedPerson = Omit<ImportedPerson, 'memberships'> & {
  readonly memberships: readonly PlacedMembership[]
  /** The unit in which the posts are held; null: posts are left alone. */
  readonly postUnitId: string | null
  /** The import's own day. */
  readonly since: Day
}

export type ScalarField =
  | 'staffCode'
  | 'fullName'
  | 'sex'
  | 'born'
  | 'ethnicity'
  | 'religion'
  | 'partyJoined'
  | 'partyOfficial'
  | 'personalNumber'

/** One change that an import would make: 'set' a field, 'complete' a known fact, 'add' a new one. */
export type Change =
  | {
      readonly action: 'set'
      readonly field: ScalarField
      readonly before: string | null
      readonly after: string
    }
  | {
      readonly action: 'add'
      readonly field: 'membership'
      readonly after: PlacedMembership & { from: PartialDate }
    }
  | {
      readonly action: 'complete'
      readonly field: 'membership'
      readonly at: number
      readonly before: PersonFacts['memberships'][number]
      readonly after: PersonFacts['memberships'][number]
    }
  | { readonly action: 'add'; readonly field: 'service'; readonly after: PersonFacts['services'][number] }
  | {
      readonly action: 'complete'
      readonly field: 'service'
      readonly at: number
      readonly before: PersonFacts['services'][number]
      readonly after: PersonFacts['services'][number]
    }
  | { readonly action: 'add'; readonly field: 'post'; readonly after: PersonFacts['posts'][number] }
  | {
      readonly action: 'complete'
      readonly field: 'post'
      readonly at: number
      readonly before: PersonFacts['posts'][number]
      readonly after: PersonFacts['posts'][number]
    }
  | { readonly action: 'add'; readonly field: 'qualification'; readonly after: ImportedQualification }
  | {
      readonly action: 'complete'
      readonly field: 'qualification'
      readonly at: number
      readonly before: QualificationHeld
      readonly after: QualificationHeld
    }
  | { readonly action: 'add'; readonly field: 'study'; readonly after: ImportedStudy & { from: PartialDate } }
  | {
      readonly action: 'complete'
      readonly field: 'study'
      readonly at: number
      readonly before: Study
      readonly after: Study
    }

export type Difference =
  | { readonly kind: 'new'; readonly changes: readonly Change[] }
  | { readonly kind: 'changed'; readonly changes: readonly Change[] }
  | { readonly kind: 'same' }
