import type { Trade } from '../agencies/agency.ts'
import { apportion } from '../apportion.ts'
import type { Random } from '../random.ts'
import type { Seat } from '../seats.ts'
import type { Card } from './deck.ts'
import { decks } from './deck.ts'

/** Which seats of members get which card, agency by agency, leaders a little more often. */
export const dealt = (random: Random, byAgency: readonly (readonly Seat[])[]): Map<Seat, Card> => {
  const hands = new Map<Seat, Card>()
  const free = byAgency.map((seats) => {
    const [leading, rest] = [true, false].map((leads) =>
      random.shuffled(seats.filter((seat) => seat.member && (seat.rank !== 'staff') === leads)),
    )
    const mixed: Seat[] = []
    for (let queue = [leading ?? [], rest ?? []]; queue.some((list) => list.length > 0); ) {
      const [first = [], second = []] = queue
      const seat =
        (first.length > 0 && random.chance(0.35)) || second.length === 0 ? first.shift() : second.shift()
      if (seat) mixed.push(seat)
      queue = [first, second]
    }
    return mixed
  })
  for (const { cards, weight } of decks) {
    const weights = byAgency.map((seats) => {
      const trade = seats[0]?.agency.trade
      const share = trade && trade in weight ? (weight as Partial<Record<Trade, number>>)[trade] : 0
      return (share ?? 0) * seats.filter((seat) => seat.member).length
    })
    const shares = apportion(
      cards.length,
      weights,
      free.map((seats) => seats.length),
    )
    const shuffled = random.shuffled(cards)
    for (const [agency, share] of shares.entries()) {
      for (let count = 0; count < share; count += 1) {
        const seat = free[agency]?.shift()
        const card = shuffled.pop()
        if (seat && card) hands.set(seat, card)
      }
    }
  }
  return hands
}
