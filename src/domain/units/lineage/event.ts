import type { Day } from '../../time/day.ts'

/** What can happen to units. Each kind is one event with a day and the document that decided it. */
export const lineageKinds = ['creation', 'renaming', 'move', 'merger', 'split', 'dissolution'] as const
export type LineageKind = (typeof lineageKinds)[number]

/** The decision behind an event: its number and symbol, its date and who issued it. */
export type DecidingDocument = {
  readonly symbol: string
  readonly day: Day | null
  readonly issuer: string | null
}

export type LineageEvent = {
  readonly eventId: string
  readonly kind: LineageKind
  /** The first day on which it holds. */
  readonly day: Day
  readonly document: DecidingDocument
  readonly note: string | null
}

/** From which unit to which the event leads; null: from nothing (created), to nothing (dissolved). */
export type LineageLink = {
  readonly eventId: string
  readonly fromUnitId: string | null
  readonly toUnitId: string | null
}
