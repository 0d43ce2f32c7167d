import type { Trade } from './agencies/agency.ts'
import { apportion } from './apportion.ts'
import type { Random } from './random.ts'
import type { Seat } from './seats.ts'

export type Occupation = 'official' | 'physician' | 'pharmacist' | 'nurse' | 'technician' | 'teacher'

/** How far somebody has come on the registry's day, and what they study for on that day. */
export type Attainment = {
  readonly level: string | null
  readonly studying: string | null
  readonly occupation: Occupation
}

/** A level above university: held, or studied for. */
type Card = { readonly level: string; readonly held: boolean }

const baseOf: Readonly<Record<string, string>> = {
  'PRO.MA': 'PRO.BA',
  'PRO.DR': 'PRO.MA',
  'MED.CK1': 'PRO.BA',
  'MED.CK2': 'MED.CK1',
}

const deck = (level: string, held: number, studying: number): Card[] => [
  ...Array.from({ length: held }, () => ({ level, held: true })),
  ...Array.from({ length: studying }, () => ({ level, held: false })),
]

/**
 * The bloc's 480 above university, less the 12 of the science department:
 * 10 doctors, 13 specialists II, 281 masters, 176 specialists I, holding or studying.
 */
const decks = [
  { cards: deck('PRO.DR', 5, 4), weight: { teaching: 3, politics: 1.2, farming: 1, health: 0.4, law: 0.4 } },
  { cards: deck('MED.CK2', 9, 4), weight: { health: 1 } },
  {
    cards: deck('PRO.MA', 208, 62),
    weight: {
      teaching: 2.2,
      politics: 1.2,
      finance: 1.1,
      law: 1,
      health: 0.28,
      informatics: 1.6,
      nature: 1.2,
      building: 1.1,
      office: 1.2,
      farming: 1,
      welfare: 0.7,
      culture: 0.6,
      press: 0.6,
      industry: 1,
    },
  },
  { cards: deck('MED.CK1', 140, 36), weight: { health: 1 } },
] as const

/** The science department by seat: 8 above university, 4 of 51 graduates studying, 21 below. */
const scienceDepartment = (random: Random, seats: readonly Seat[]): Attainment[] => {
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

/** Which seats of members get which card, agency by agency, leaders a little more often. */
const dealt = (random: Random, byAgency: readonly (readonly Seat[])[]): Map<Seat, Card> => {
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

const clerical = /Phòng Tổ chức|Phòng Kế hoạch|Văn phòng/

const occupationAt = (
  random: Random,
  { agency, division, rank }: Seat,
  card: Card | undefined,
): Occupation => {
  if (agency.trade === 'teaching' && agency.kind === 'school') return 'teacher'
  if (agency.trade !== 'health') return 'official'
  const room = division === null ? '' : (agency.divisions[division]?.name.vi ?? '')
  if (card) return room.includes('Dược') || room.includes('dược') ? 'pharmacist' : 'physician'
  if (clerical.test(room)) return random.chance(0.7) ? 'official' : 'physician'
  if (room.includes('Dược')) return 'pharmacist'
  if (room.includes('Xét nghiệm') || room.includes('hình ảnh'))
    return random.chance(0.7) ? 'technician' : 'physician'
  if (rank !== 'staff') return 'physician'
  return random.weighted([
    ['physician', 14],
    ['nurse', 66],
    ['technician', 8],
    ['official', 12],
  ])
}

type Shares = readonly (readonly [string | null, number])[]
const official: Shares = [
  ['PRO.BA', 72],
  ['PRO.CO', 7],
  ['PRO.IN', 12],
  ['PRO.EL', 2],
  [null, 7],
]
const shares: Readonly<Record<Occupation, Shares>> = {
  official,
  physician: [['PRO.BA', 1]],
  pharmacist: [
    ['PRO.BA', 25],
    ['PRO.CO', 10],
    ['PRO.IN', 65],
  ],
  nurse: [
    ['PRO.BA', 18],
    ['PRO.CO', 20],
    ['PRO.IN', 62],
  ],
  technician: [
    ['PRO.BA', 28],
    ['PRO.CO', 16],
    ['PRO.IN', 56],
  ],
  teacher: [
    ['PRO.BA', 86],
    ['PRO.CO', 5],
    ['PRO.IN', 5],
    [null, 4],
  ],
}

/** The level of somebody without a card; the colleagues who are no members may hold a master's degree too. */
export const ordinary = (random: Random, occupation: Occupation, leads: boolean, master = 0): Attainment => {
  const level = leads ? 'PRO.BA' : random.weighted(shares[occupation])
  if (level === 'PRO.BA' && random.chance(master))
    return { level: occupation === 'physician' ? 'MED.CK1' : 'PRO.MA', studying: null, occupation }
  return { level, studying: null, occupation }
}

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
