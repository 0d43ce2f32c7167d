import type { Random } from '../random.ts'
import type { Attainment, Occupation } from './attainment.ts'

type Shares = readonly (readonly [string | null, number])[]
const official: Shares = [
  ['PRO.BA', 72],
  ['PRO.CO', 7],
  ['PRO.IN', 12],
  ['PRO.EL', 2],
  [null, 7],
]
export const shares: Readonly<Record<Occupation, Shares>> = {
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
