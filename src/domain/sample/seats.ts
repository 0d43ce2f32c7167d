import type { Agency } from './agencies/agency.ts'
import { apportion } from './apportion.ts'
import type { Random } from './random.ts'

export const ranks = ['head', 'deputy', 'division-head', 'division-deputy', 'staff'] as const
export type Rank = (typeof ranks)[number]

/** A place of work on the registry's day, before anybody sits there. */
export type Seat = {
  readonly agency: Agency
  /** The division's place in the agency's list; null for the leadership. */
  readonly division: number | null
  readonly rank: Rank
  readonly member: boolean
}

const leadersOf = (staff: number): number => (staff >= 60 ? 4 : staff >= 30 ? 3 : 2)

/** How many sit in each division, and how many of them are Party members. */
export type Rooms = { readonly staff: readonly number[]; readonly members: readonly number[] }

export const roomsOf = (random: Random, agency: Agency): Rooms => {
  const leaders = leadersOf(agency.staff)
  const weights = agency.divisions.map((division) =>
    division.name.vi.startsWith('Chi cục') || division.name.vi.startsWith('Trung tâm')
      ? 1.6 + random.next()
      : 0.8 + 0.6 * random.next(),
  )
  const staff = apportion(agency.staff - leaders, weights)
  return { staff, members: apportion(agency.members - leaders, staff, staff) }
}

/** The divisions whose members are enough for a branch of their own; none where the whole is one branch. */
export const branchesOf = (agency: Agency, rooms: Rooms): number[] =>
  agency.members < 30
    ? []
    : agency.divisions.flatMap((_, index) => ((rooms.members[index] ?? 0) >= 3 ? [index] : []))

/** Every seat of an agency: the leaders first, then division by division, heads and members first. */
export const seatsOf = (agency: Agency, rooms: Rooms): Seat[] => {
  const leaders: Seat[] = Array.from({ length: leadersOf(agency.staff) }, (_, index) => ({
    agency,
    division: null,
    rank: index === 0 ? 'head' : 'deputy',
    member: true,
  }))
  const below = agency.divisions.flatMap((_, division) => {
    const staff = rooms.staff[division] ?? 0
    return Array.from({ length: staff }, (_, index): Seat => {
      const rank = index === 0 ? 'division-head' : index === 1 && staff >= 4 ? 'division-deputy' : 'staff'
      return { agency, division, rank, member: index < (rooms.members[division] ?? 0) }
    })
  })
  return [...leaders, ...below]
}
