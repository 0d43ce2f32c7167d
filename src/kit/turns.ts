import { type Refusal, Refused } from '../domain/language/refusal.ts'

/** Lets only so many of a costly kind of work run at once. */
export type Turns = {
  /** Does the work when its turn has come. @throws Refused where too many wait already. */
  take<T>(work: () => Promise<T>): Promise<T>
}

/** Turns in the order of asking; `waitingMax` may wait, whoever comes then is refused. */
export const makeTurns = (
  { atOnce, waitingMax }: { readonly atOnce: number; readonly waitingMax: number },
  tooMany: Refusal,
): Turns => {
  let running = 0
  const waiting: (() => void)[] = []
  return {
    async take(work) {
      if (running < atOnce) running += 1
      else {
        if (waiting.length >= waitingMax) throw new Refused(tooMany)
        await new Promise<void>((turn) => waiting.push(turn))
      }
      try {
        return await work()
      } finally {
        // The turn goes on to whoever waits longest; only without anybody waiting is it given back.
        const next = waiting.shift()
        if (next) next()
        else running -= 1
      }
    },
  }
}
