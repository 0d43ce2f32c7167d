/** A level above university: held, or studied for. */
export type Card = { readonly level: string; readonly held: boolean }

export const baseOf: Readonly<Record<string, string>> = {
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
export const decks = [
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
