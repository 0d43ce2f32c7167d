import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import { type Failures, failuresThatCount, freeFailures, isBeforeJump } from './sign-in-delay.ts'

/** Requests for a link by mail are counted by the e-mail typed, and by the address that they come from. */
export type ResetKind = 'reset' | 'reset-address'

const longestDelaySeconds = 4 * 3600

/** How long to wait after so many requests: nothing at first, then 1, 2, 4 … minutes up to four hours. */
export const resetDelaySeconds = (kind: ResetKind, requests: number): number => {
  const over = requests - freeFailures[kind]
  return over < 0 ? 0 : Math.min(longestDelaySeconds, 60 * 2 ** Math.min(over, 20))
}

/** Why the next link has to wait, or null: nobody's mailbox is filled by strangers. */
export const refusalToAskForLink = (
  kind: ResetKind,
  requests: Failures,
  nowMilliseconds: number,
): Refusal | null => {
  if (isBeforeJump(requests, nowMilliseconds)) return null
  const counted = failuresThatCount(requests, nowMilliseconds)
  const openAt = requests.lastAtMilliseconds + resetDelaySeconds(kind, counted) * 1000
  const minutes = Math.ceil((openAt - nowMilliseconds) / 60_000)
  if (minutes <= 0) return null
  return refuse(
    'reset.too_many_requests',
    say(
      `Đã xin liên kết nhiều lần. Hãy xem hộp thư, kể cả mục thư rác, hoặc chờ ${minutes} phút rồi xin lại.`,
      `Links were asked for too often. Look into the mailbox, spam too, or wait ${minutes} minutes and ask again.`,
    ),
    429,
  )
}
