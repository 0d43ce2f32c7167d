import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import type { RoundVerification, Verification } from './verification.ts'

/** The most people and qualifications that one round marks: what it sends stays below the size of a request. */
export const roundPeopleMax = 5000
export const roundQualificationsMax = 25_000

/** More than anybody looks through at once is a slip of the filter, or work for several rounds. */
export const refusalToRound = (size: {
  readonly people: number
  readonly qualifications: number
}): Refusal | null =>
  size.people <= roundPeopleMax && size.qualifications <= roundQualificationsMax
    ? null
    : refuse(
        'verification_round.too_many',
        say(
          'Mỗi đợt xác minh được nhiều nhất 5.000 người với 25.000 văn bằng. Hãy lọc bớt, hoặc làm theo từng đơn vị.',
          'One round verifies at most 5,000 people with 25,000 qualifications. Filter further, or go unit by unit.',
        ),
      )

/** Why a qualification is left as it is. */
export const reasonsLeft = [
  'as-asked',
  'further',
  'rejected',
  'elsewhere',
  'changed-meanwhile',
  'gone',
] as const
export type ReasonLeft = (typeof reasonsLeft)[number]

/** A qualification as it stands, and whether the actor may change it. */
export type Standing = {
  readonly levelCode: string
  readonly verification: Verification
  readonly revision: number
  readonly mayChange: boolean
}

/**
 * Why a round leaves the qualification as it is, or null where it marks it. A round only goes forward: a lesser
 * look takes nothing back from a greater one, and what was rejected with a reason is not accepted in passing.
 */
export const whyLeft = (present: Standing, asked: RoundVerification): ReasonLeft | null => {
  if (!present.mayChange) return 'elsewhere'
  if (present.verification === 'rejected') return 'rejected'
  if (present.verification === asked) return 'as-asked'
  return present.verification === 'verified' ? 'further' : null
}

const whyChanged = (present: Standing | undefined, revision: number): ReasonLeft | null => {
  if (!present) return 'gone'
  if (!present.mayChange) return 'elsewhere'
  return present.revision === revision ? null : 'changed-meanwhile'
}

/** The same of a qualification that was looked at in a preview at some revision, and may have changed since. */
export const whyLeftSince = (
  present: Standing | undefined,
  seenRevision: number,
  asked: RoundVerification,
): ReasonLeft | null => whyChanged(present, seenRevision) ?? (present ? whyLeft(present, asked) : null)

/** Why undoing leaves the qualification as it is: only what still stands as the round wrote it is put back. */
export const whyNotPutBack = (
  present: Standing | undefined,
  written: { readonly verification: string; readonly revision: number },
): ReasonLeft | null =>
  whyChanged(present, written.revision) ??
  (present?.verification === written.verification ? null : 'changed-meanwhile')
