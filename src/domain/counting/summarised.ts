import { shared } from '../time/day.ts'
import { type CountingOrder, isHeadOf } from './order.ts'

/** Whether, on every day of the part, the whole is in force and begins with the part. */
const isReadOff = (part: readonly CountingOrder[], whole: readonly CountingOrder[]): boolean =>
  part.every((piece) => {
    let covered = piece.from
    for (const order of whole) {
      if (!shared(piece, order)) continue
      if (order.from > covered || !isHeadOf(piece.levelCodes, order.levelCodes)) return false
      covered = order.to
    }
    return covered >= piece.to
  })

const lengthOf = (orders: readonly CountingOrder[]): number =>
  orders.reduce((sum, { levelCodes }) => sum + levelCodes.length, 0)

/**
 * The sets whose counts must be kept: all but those that can be read off a longer one ("above university" is
 * the head of "highest professional level"). Each set's orders come sorted by their first day.
 */
export const setsToSummarise = (
  orders: ReadonlyMap<string, readonly CountingOrder[]>,
): Map<string, readonly CountingOrder[]> => {
  const kept = new Map<string, readonly CountingOrder[]>()
  const longestFirst = [...orders].toSorted(([, a], [, b]) => lengthOf(b) - lengthOf(a))
  for (const [setCode, own] of longestFirst)
    if (![...kept.values()].some((whole) => isReadOff(own, whole))) kept.set(setCode, own)
  return kept
}
