import type { Text } from '../../../src/domain/language/say.ts'
import { say } from '../../../src/domain/language/say.ts'
import type { Level, LevelDoubt } from '../../../src/domain/profile/profile.ts'
import { colourOf } from '../colours.ts'

type Details = Partial<Pick<Level, 'isced' | 'vqf' | 'eqf' | 'from' | 'to' | 'source'>> & {
  readonly short?: Text
  readonly synonyms?: readonly string[]
  readonly doubts?: readonly LevelDoubt[]
}

/** A level of the profile; no external code is known yet, because the national code list is unpublished. */
export const level = (code: string, ladder: string, rank: number, name: Text, details: Details): Level => {
  const { short = name, synonyms = [], doubts = [], isced, vqf, eqf, source, ...validity } = details
  return {
    code,
    ladder,
    rank,
    name: say(name.vi, name.en),
    short,
    synonyms,
    isced: isced ?? null,
    vqf: vqf ?? null,
    eqf: eqf ?? null,
    externalCode: null,
    colour: colourOf(code),
    unverified: doubts.length > 0,
    doubts,
    source: source ?? null,
    ...validity,
  }
}
