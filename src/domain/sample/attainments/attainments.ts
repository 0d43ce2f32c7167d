import type { Random } from '../random.ts'
import type { Seat } from '../seats.ts'
import type { Attainment } from './attainment.ts'
import { dealt } from './deal.ts'
import { baseOf } from './deck.ts'
import { occupationAt } from './occupation.ts'
import { ordinary } from './ordinary.ts'
import { scienceDepartment } from './science-department.ts'

/** What each seat has reached; the bloc's figures come out exactly. */
export const attainments = (
  random: Random,
  byAgency: readonly (readonly Seat[])[],
): Map<Seat, Attainment> => {
  const reached = new Map<Seat, Attainment>()
  const science = byAgency.find((seats) => seats[0]?.agency.code === 'SKHCN') ?? []
  const others = byAgency.filter((seats) => seats !== science)
  const hands = dealt(random, others)
  for (const [index, attainment] of scienceDepartment(random, science).entries()) {
    const seat = science[index]
    if (seat) reached.set(seat, attainment)
  }
  for (const seat of others.flat()) {
    const card = hands.get(seat)
    const occupation = occupationAt(random, seat, card)
    if (!card) {
      reached.set(seat, ordinary(random, occupation, seat.rank !== 'staff', seat.member ? 0 : 0.045))
    } else {
      const base = baseOf[card.level] ?? null
      reached.set(seat, {
        level: card.held ? card.level : base,
        studying: card.held ? null : card.level,
        occupation,
      })
    }
  }
  return reached
}
