import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

/**
 * How long a session lives (OWASP ASVS 5.0, 7.3.1 and 7.3.2): an hour without a request, and never longer
 * than one working day; and for how long a proof of identity opens changes of how one signs in (7.5.1).
 */
export const sessionLife = { idleMinutes: 60, absoluteHours: 12, confirmedMinutes: 10 } as const

/** How the holder of a session came in. */
export const waysIn = [
  'password',
  'code',
  'backup-code',
  'passkey',
  // The provider asked for a second factor and is believed; the other way it did not, or is not.
  'single-sign-on',
  'single-sign-on-only',
] as const
export type WayIn = (typeof waysIn)[number]

const confirmFirst = refuse(
  'session.confirm_first',
  say(
    'Việc này liên quan đến cách đăng nhập. Hãy xác nhận lại bạn là ai rồi làm tiếp.',
    'This touches how people sign in. Confirm who you are, then go on.',
  ),
  428,
)

/**
 * Why somebody may not change now how they or others sign in, or null. `confirmedAt` null: a caller that
 * cannot prove itself, such as a token; undefined: the operator at the machine, who needs no proof.
 */
export const refusalToSecure = (
  confirmedAt: Date | null | undefined,
  nowMilliseconds: number,
): Refusal | null => {
  if (confirmedAt === undefined) return null
  if (confirmedAt === null) return confirmFirst
  // Where the clock was set back, a proof of what is now the future is none.
  const age = Math.abs(nowMilliseconds - confirmedAt.getTime())
  return age < sessionLife.confirmedMinutes * 60_000 ? null : confirmFirst
}
