import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'

/** How many requests are taken a minute; as many may come at once. */
export type Rate = { readonly perMinute: number }

/** One asker's tokens: a request takes one, a minute brings `perMinute` of them back. */
export type Bucket = { readonly tokens: number; readonly atMilliseconds: number }

/** For whom how many requests a minute are taken. */
export type Rates = {
  /** An account, all its sessions and tokens together. */
  readonly account: Rate
  /** An address from which somebody asks who has not signed in. */
  readonly address: Rate
  /** An account's exports, imports and files: they cost the machine most. */
  readonly heavy: Rate
}

/** Far above what people need: a page asks some ten questions, and nobody opens one a second. */
export const defaultRates: Rates = {
  account: { perMinute: 600 },
  address: { perMinute: 120 },
  heavy: { perMinute: 60 },
}

/** What the bucket holds now; never more than a minute's worth, and a clock set back brings nothing. */
export const tokensNow = (bucket: Bucket | undefined, rate: Rate, nowMilliseconds: number): number => {
  if (!bucket) return rate.perMinute
  const minutes = Math.max(0, nowMilliseconds - bucket.atMilliseconds) / 60_000
  return Math.min(rate.perMinute, bucket.tokens + minutes * rate.perMinute)
}

/** A request takes a token and waits for nothing, or is told after how many seconds there will be one. */
export type Taken = { readonly bucket: Bucket; readonly waitSeconds: number }

/** Takes one token out of the bucket, if there is one. */
export const takeToken = (bucket: Bucket | undefined, rate: Rate, nowMilliseconds: number): Taken => {
  const tokens = tokensNow(bucket, rate, nowMilliseconds)
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, atMilliseconds: nowMilliseconds }, waitSeconds: 0 }
  const waitSeconds = Math.max(1, Math.ceil(((1 - tokens) * 60) / rate.perMinute))
  return { bucket: { tokens, atMilliseconds: nowMilliseconds }, waitSeconds }
}

/** What somebody is told who asks too often. */
export const tooOften = (waitSeconds: number): Refusal => ({
  ...refuse(
    'request.too_often',
    say(
      `Bạn gửi yêu cầu quá nhanh. Hãy chờ ${waitSeconds} giây rồi thử lại.`,
      `You are asking too fast. Wait ${waitSeconds} seconds and try again.`,
    ),
    429,
  ),
  retryAfterSeconds: waitSeconds,
})
