import type { LevelEquivalence } from '../../src/domain/profile/profile.ts'
import { sources } from './sources.ts'

const meets = (level: string, countsAs: string, evidenceKind: string, basis: string): LevelEquivalence => ({
  level,
  countsAs,
  evidenceKind,
  basis,
})

/**
 * Who demands the advanced level takes the bachelor of politics as well, and the other way round; a letter of
 * the competent body stands for the level that it names. Medical levels have no equivalence: the law refuses one.
 */
export const equivalences: readonly LevelEquivalence[] = [
  meets('POL.BA', 'POL.AD', 'diploma', sources.politicalTheory),
  meets('POL.AD', 'POL.BA', 'diploma', sources.politicalTheory),
  meets('POL.AD', 'POL.AD', 'equivalence-letter', sources.politicalTheory),
  meets('POL.IN', 'POL.IN', 'equivalence-letter', sources.politicalTheory),
  { ...meets('POL.AD', 'GOV.CVCC', 'transitional', sources.politicalTransition), from: '2022-06-30' },
  { ...meets('POL.AD', 'GOV.CVC', 'transitional', sources.politicalTransition), from: '2022-06-30' },
  { ...meets('POL.AD', 'GOV.CV', 'transitional', sources.politicalTransition), from: '2022-06-30' },
]
