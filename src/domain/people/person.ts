import type { PartialDate } from '../time/partial-date.ts'

export const sexes = ['female', 'male', 'unknown'] as const
export type Sex = (typeof sexes)[number]

/** Valid time as people know it: each end as exact as it was told. `to` null: still so. */
export type Told = { readonly from: PartialDate; readonly to: PartialDate | null }

/** Belonging to a unit in one of the hierarchies. */
export type Membership = Told & { readonly hierarchy: string; readonly unitId: string }

/** A period of service as one kind of staff (cadre, civil servant, public employee …). */
export type Service = Told & { readonly staffKind: string }

/** A post held in a unit. */
export type PostHeld = Told & { readonly unitId: string; readonly title: string }

/** What is learned or was learned: the same words for a qualification and for a study. */
export type Learning = {
  readonly levelCode: string
  /** ISCED-F 2013 code with its leading zeros, or null where nobody has said. */
  readonly fieldCode: string | null
  /** The specialty in the words of the diploma. */
  readonly specialty: string | null
  readonly institution: string | null
  /** ISO 3166 alpha-2. */
  readonly country: string | null
  readonly form: string | null
  readonly funding: string | null
}

/** A qualification that the person holds. */
export type QualificationHeld = Learning & {
  readonly awarded: PartialDate | null
  readonly diplomaNumber: string | null
  readonly evidenceKind: string | null
  readonly verification: string
}

/** A qualification that the person is or was studying for. */
export type Study = Learning & Told

/** What is kept apart because few may read it. */
export type SensitiveFacts = {
  readonly ethnicity: string | null
  readonly religion: string | null
  readonly partyJoined: PartialDate | null
  readonly partyOfficial: PartialDate | null
  readonly personalNumber: string | null
}

/** A person with everything the registry knows, as plain facts. */
export type PersonFacts = {
  readonly id: string
  readonly staffCode: string | null
  readonly fullName: string
  readonly sex: Sex
  readonly born: PartialDate | null
  readonly sensitive: SensitiveFacts
  readonly memberships: readonly Membership[]
  readonly services: readonly Service[]
  readonly posts: readonly PostHeld[]
  readonly qualifications: readonly QualificationHeld[]
  readonly studies: readonly Study[]
}
