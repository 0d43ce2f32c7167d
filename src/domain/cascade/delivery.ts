import { attemptsMax, retryMinutes } from '../access/mail-retry.ts'

/**
 * One mail on its way. Workers claim it for the length of a lease, send it with its key, and acknowledge. Whoever
 * dies between sending and acknowledging lets it be sent again with the same key, which the receiver ignores: so it
 * is sent at least once and read exactly once.
 */
export type Delivery = {
  readonly key: string
  readonly state: 'waiting' | 'claimed' | 'sent' | 'given-up'
  /** Waiting: it may be claimed from then on. Claimed: the lease ends then. In milliseconds. */
  readonly dueMilliseconds: number
  /** How often it was claimed; the number names the claim. */
  readonly claims: number
  readonly failures: number
}

/** A mail that may be claimed at once. */
export const queued = (key: string, nowMilliseconds: number): Delivery => ({
  key,
  state: 'waiting',
  dueMilliseconds: nowMilliseconds,
  claims: 0,
  failures: 0,
})

/** Whether a worker may take it: it waits and is due, or whoever took it let the lease run out. */
export const canBeClaimed = ({ state, dueMilliseconds }: Delivery, nowMilliseconds: number): boolean =>
  (state === 'waiting' || state === 'claimed') && dueMilliseconds <= nowMilliseconds

/** Takes it for the length of the lease. To be done under the lock of its row. */
export const claimed = (
  delivery: Delivery,
  nowMilliseconds: number,
  leaseMilliseconds: number,
): Delivery => ({
  ...delivery,
  state: 'claimed',
  dueMilliseconds: nowMilliseconds + leaseMilliseconds,
  claims: delivery.claims + 1,
})

/** It was sent. Whoever says so is believed, however late, for the mail has left. */
export const acknowledged = (delivery: Delivery): Delivery => ({ ...delivery, state: 'sent' })

/**
 * Sending failed under a claim: it waits longer each time and is given up after some days. A claim that another
 * has followed changes nothing.
 */
export const failed = (delivery: Delivery, claim: number, nowMilliseconds: number): Delivery => {
  if (delivery.state !== 'claimed' || delivery.claims !== claim) return delivery
  const failures = delivery.failures + 1
  return {
    ...delivery,
    failures,
    state: failures >= attemptsMax ? 'given-up' : 'waiting',
    dueMilliseconds: nowMilliseconds + retryMinutes(failures) * 60_000,
  }
}
