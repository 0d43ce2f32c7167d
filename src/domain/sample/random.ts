/** A source of chance that always tells the same story for the same seed. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]] | readonly T[]) => T
  /** One of the weighted values. */
  readonly weighted: <T>(choices: readonly (readonly [T, number])[]) => T
  /** A shuffled copy. */
  readonly shuffled: <T>(list: readonly T[]) => T[]
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, more than enough for a sample. */
const mulberry32 = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const some = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('There is nothing to choose from.')
  return value
}

/** Makes the source of chance for a seed. */
export const randomFrom = (seed: number): Random => {
  const next = mulberry32(seed)
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (list) => some(list[whole(0, list.length - 1)]),
    weighted: (choices) => {
      let sum = 0
      for (const choice of choices) sum += choice[1]
      let left = next() * sum
      for (const choice of choices) {
        left -= choice[1]
        if (left < 0) return choice[0]
      }
      return some(choices.at(-1))[0]
    },
    shuffled: (list) => {
      const copy = [...list]
      for (let index = copy.length - 1; index > 0; index -= 1) {
        const other = whole(0, index)
        const held = some(copy[index])
        copy[index] = some(copy[other])
        copy[other] = held
      }
      return copy
    },
  }
}
