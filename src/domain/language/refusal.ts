import type { Text } from './say.ts'

/** The HTTP statuses a refusal may carry: the door that it closes, not a fault of ours. 503: not now, such as while stopping; 507: no room. */
export type RefusalStatus =
  | 400
  | 401
  | 403
  | 404
  | 409
  | 410
  | 413
  | 415
  | 421
  | 422
  | 423
  | 428
  | 429
  | 503
  | 507

/** A record as it stands: its revision, where it counts them, and its values by the fields of the form. */
export type PresentRecord = {
  readonly revision: number | null
  readonly values: Readonly<Record<string, unknown>>
}

/** An expected failure: a dotted code for machines, a sentence for people that says what to do. */
export type Refusal = {
  readonly code: string
  readonly text: Text
  readonly status: RefusalStatus
  /** Where in the input the trouble is, by field, each with its own sentence. */
  readonly fields?: Readonly<Record<string, Text>>
  /** How the record stands that somebody else has changed meanwhile, for a form to show beside what was typed. */
  readonly present?: PresentRecord
  /** After how long another attempt has a chance; machines read it in the header Retry-After. */
  readonly retryAfterSeconds?: number
}

/** Makes a refusal; 422 unless the caller knows a truer status. */
export const refuse = (code: string, text: Text, status: RefusalStatus = 422): Refusal => ({
  code,
  text,
  status,
})

/** A refusal on its way to the door. Thrown by actions, answered there as a sentence. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.text.en}`)
    this.name = 'Refused'
    this.refusal = refusal
  }
}
