import type { Text } from '../language/say.ts'
import type { RetentionRule } from '../people/retention/rule.ts'
import type { OfficeDay } from '../time/working-day.ts'

/** An office day with its name and where it was read; unverified until held against the decision itself. */
export type NamedOfficeDay = OfficeDay & {
  readonly name: Text
  readonly source: string
  readonly unverified: boolean
}

/** What a profile says of how offices work: when they are closed, and how long they keep records. */
export type Practice = {
  readonly officeDays: readonly NamedOfficeDay[]
  readonly retentionRules: readonly RetentionRule[]
}
