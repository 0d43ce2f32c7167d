/** How far somebody has looked at the proof of a qualification. */
export const verifications = ['unverified', 'seen', 'verified', 'rejected'] as const
export type Verification = (typeof verifications)[number]

/**
 * What the qualifications of many people may be marked as in one round. A rejection needs a reason of its own and
 * changes what is counted, so it is said of one qualification at a time; 'unverified' comes back by undoing.
 */
export const roundVerifications = ['seen', 'verified'] as const
export type RoundVerification = (typeof roundVerifications)[number]
