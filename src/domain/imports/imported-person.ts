import type { Learning, Sex } from '../people/person.ts'
import type { PartialDate } from '../time/partial-date.ts'

/** A unit as a file names it: by code, or by the names from the top down. */
export type UnitNamed = { readonly code: string | null; readonly path: readonly string[] }

export type ImportedMembership = {
  /** null: a time is told without a unit; the default unit is meant. */
  readonly unit: UnitNamed | null
  /** null: the hierarchy chosen for the import. */
  readonly hierarchy: string | null
  /** null: the file does not say; the import's own day counts. */
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

export type ImportedQualification = Learning & {
  readonly awarded: PartialDate | null
  readonly diplomaNumber: string | null
}

export type ImportedStudy = Learning & { readonly from: PartialDate | null; readonly to: PartialDate | null }

/**
 * What a file says about one person. Whatever is null or missing in a list was not said and stays as it
 * is: an import never deletes.
 */
export type ImportedPerson = {
  /** The rows of the sheet that speak of the person. */
  readonly rows: readonly number[]
  /** The registry's own id, from a file that it once exported. */
  readonly recordId?: string | null
  readonly staffCode: string | null
  readonly fullName: string | null
  readonly sex: Sex | null
  readonly born: PartialDate | null
  readonly ethnicity: string | null
  readonly religion: string | null
  readonly partyJoined: PartialDate | null
  readonly partyOfficial: PartialDate | null
  readonly personalNumber: string | null
  readonly memberships: readonly ImportedMembership[]
  readonly staffKind: string | null
  readonly posts: readonly { readonly title: string; readonly from: PartialDate | null }[]
  readonly qualifications: readonly ImportedQualification[]
  readonly studies: readonly ImportedStudy[]
}
