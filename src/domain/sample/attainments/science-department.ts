import type { Random } from '../random.ts'
import type { Seat } from '../seats.ts'
import type { Attainment } from './attainment.ts'

/** The science department by seat: 8 above university, 4 of 51 graduates studying, 21 below. */
export const scienceDepartment = (random: Random, seats: readonly Seat[]): Attainment[] => {
  const reached = (level: string | null, studying: string | null = null): Attainment => ({
    level,
    studying,
    occupation: 'official',
  })
  const leading = ['PRO.DR', 'PRO.MA', 'PRO.MA', 'PRO.MA', null, 'PRO.MA', 'PRO.MA']
  const members = seats.flatMap((seat, index) => (seat.member ? [index] : []))
  const above = new Map<number, Attainment>()
  for (const [index, level] of leading.entries()) if (level) above.set(members[index] ?? 0, reached(level))
  // The eighth seat belongs to the person who can sign in to the sample; three colleagues study with her.
  const rest = members.filter((index) => index > 7)
  above.set(7, reached('PRO.BA', 'PRO.MA'))
  for (const index of [6, 9, 14]) above.set(rest[index] ?? 0, reached('PRO.BA', 'PRO.MA'))
  for (const index of [1, 11]) above.set(rest[index] ?? 0, reached('PRO.MA'))
  const graduates = Array.from({ length: 51 - 4 }, () => 'PRO.BA')
  const below = ['PRO.CO', 'PRO.IN', 'PRO.EL', null].flatMap((level, index) =>
    Array.from({ length: [6, 10, 2, 3][index] ?? 0 }, () => level),
  )
  const heads = seats.flatMap((seat, index) => (seat.rank !== 'staff' && !above.has(index) ? [index] : []))
  const others = random.shuffled(
    seats.flatMap((_, index) => (above.has(index) || heads.includes(index) ? [] : [index])),
  )
  const levels = [...graduates, ...below]
  for (const [place, index] of [...heads, ...others].entries())
    above.set(index, reached(levels[place] ?? null))
  return seats.map((_, index) => above.get(index) ?? reached(null))
}
