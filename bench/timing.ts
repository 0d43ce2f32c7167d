/** What was measured of something that was done many times, in milliseconds. */
export type Spread = { readonly p50: number; readonly p95: number; readonly p99: number }

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN

export const spreadOf = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((a, b) => a - b)
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99) }
}

/** How long it takes, in milliseconds. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Does the work once per item, one after another; the first few only warm up and are not counted. */
export const timesOf = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  warmUp = 5,
): Promise<number[]> => {
  for (const item of items.slice(0, warmUp)) await work(item)
  const times: number[] = []
  for (const item of items) times.push(await timed(() => work(item)))
  return times
}

/** How often per second the workers get through their work together, over the time given. */
export const ratePerSecond = async (
  workers: readonly (() => Promise<unknown>)[],
  milliseconds: number,
): Promise<number> => {
  const began = performance.now()
  let done = 0
  const run = async (work: () => Promise<unknown>) => {
    while (performance.now() - began < milliseconds) {
      await work()
      done += 1
    }
  }
  await Promise.all(workers.map(run))
  return (done * 1000) / (performance.now() - began)
}
