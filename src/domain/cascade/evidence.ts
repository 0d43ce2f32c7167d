import type { Day } from '../time/day.ts'
import type { ResponseKind } from './response.ts'

/** With what a unit shows that it answered. Text is in its normal form, empty text is null. */
export type Evidence = {
  readonly issuedOn: Day
  readonly documentNumber: string | null
  readonly signer: string | null
  /** How many people a study session reached. */
  readonly peopleReached: number | null
}

/** What each kind of response has to show beside its day. */
export const evidenceNeeded: Readonly<
  Record<ResponseKind, { readonly document: boolean; readonly peopleReached: boolean }>
> = {
  acknowledge: { document: false, peopleReached: false },
  'study-session': { document: false, peopleReached: true },
  'own-plan': { document: true, peopleReached: false },
  'mid-term-report': { document: true, peopleReached: false },
  'final-report': { document: true, peopleReached: false },
}
