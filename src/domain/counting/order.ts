import type { Period } from '../time/day.ts'

/**
 * A counts-as set while the period lasts. Its order decides at which of several levels a person is counted:
 * the first one that is held. It is data, never an arithmetic on ranks across ladders.
 */
export type CountingOrder = Period & { readonly setCode: string; readonly levelCodes: readonly string[] }

/** A level as member of a set, at a place in its order, while the period lasts. */
export type SetMember = Period & {
  readonly setCode: string
  readonly levelCode: string
  readonly position: number
}

/** Cuts the dated members of one set into periods in which its order does not change. */
export const ordersOf = (members: readonly SetMember[]): CountingOrder[] => {
  const days = [...new Set(members.flatMap((member) => [member.from, member.to]))].sort()
  const orders: CountingOrder[] = []
  for (const [index, from] of days.entries()) {
    const to = days[index + 1]
    const inForce = members.filter((member) => member.from <= from && from < member.to)
    if (to === undefined || inForce.length === 0) continue
    const levelCodes = inForce
      .toSorted((a, b) => a.position - b.position || (a.levelCode < b.levelCode ? -1 : 1))
      .map((member) => member.levelCode)
    orders.push({ setCode: inForce[0]?.setCode ?? '', levelCodes, from, to })
  }
  return orders
}

/**
 * Whether counts by `part` can be read off counts by `whole`: the part is the head of the whole's order,
 * so whoever holds one of its levels is counted at one of them there too.
 */
export const isHeadOf = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length <= whole.length && part.every((levelCode, index) => whole[index] === levelCode)
