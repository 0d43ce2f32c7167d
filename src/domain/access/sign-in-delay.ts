import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

/** Failed attempts of one account, of its codes, or from one address: how many in a row, and the last (ms). */
export type Failures = { readonly count: number; readonly lastAtMilliseconds: number }

/**
 * An account forgives a few slips; an address, shared by an office, more of them. Codes are counted apart: a
 * right password must not forgive guesses at the second factor.
 */
export const freeFailures = { account: 5, address: 30, reset: 3, 'reset-address': 20, code: 5 } as const
export type DelayKind = keyof typeof freeFailures

const longestDelaySeconds = 15 * 60
const forgottenAfterMilliseconds = 24 * 3_600_000

/** How long to wait after so many failures: nothing at first, then 2, 4, 8 … seconds up to 15 minutes. */
export const delaySeconds = (kind: DelayKind, failures: number): number => {
  const over = failures - freeFailures[kind] + 1
  return over <= 0 ? 0 : Math.min(longestDelaySeconds, 2 ** Math.min(over, 20))
}

/**
 * A last attempt that lies further ahead than attempts on their way can: the clock was set back since. It then says
 * nothing about how long to wait; the next attempt is counted by the clock as it is now.
 */
export const isBeforeJump = ({ lastAtMilliseconds }: Failures, nowMilliseconds: number): boolean =>
  lastAtMilliseconds > nowMilliseconds + 60_000

/** The failures that still count: a day without any forgives them. */
export const failuresThatCount = (failures: Failures, nowMilliseconds: number): number =>
  nowMilliseconds - failures.lastAtMilliseconds >= forgottenAfterMilliseconds ? 0 : failures.count

const waitFor = (seconds: number): Refusal => {
  const minutes = Math.ceil(seconds / 60)
  const refusal = refuse(
    'session.too_many_attempts',
    seconds < 60
      ? say(
          `Đã nhập sai nhiều lần. Hãy chờ ${seconds} giây rồi thử lại.`,
          `Too many wrong attempts. Wait ${seconds} seconds and try again.`,
        )
      : say(
          `Đã nhập sai nhiều lần. Hãy chờ ${minutes} phút rồi thử lại, hoặc nhờ quản trị viên giúp.`,
          `Too many wrong attempts. Wait ${minutes} minutes and try again, or ask the administrator for help.`,
        ),
    429,
  )
  return { ...refusal, retryAfterSeconds: seconds }
}

/** Why the next attempt has to wait, or null. */
export const refusalToTry = (
  kind: DelayKind,
  failures: Failures,
  nowMilliseconds: number,
): Refusal | null => {
  if (isBeforeJump(failures, nowMilliseconds)) return null
  const counted = failuresThatCount(failures, nowMilliseconds)
  const openAt = failures.lastAtMilliseconds + delaySeconds(kind, counted) * 1000
  const leftSeconds = Math.ceil((openAt - nowMilliseconds) / 1000)
  return leftSeconds > 0 ? waitFor(leftSeconds) : null
}
