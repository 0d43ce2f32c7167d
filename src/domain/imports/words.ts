import type { Text } from '../language/say.ts'
import type { Profile, TermList } from '../profile/profile.ts'

/** A value of a closed list with the words by which files call it. */
export type Word = {
  readonly code: string
  readonly names: readonly string[]
  readonly synonyms: readonly string[]
}

/** A level with its words. Ladders are data, so the words come from the profile. */
export type LevelWords = Word & { readonly ladder: string }

/** Every closed list that an import reads against. */
export type ImportWords = {
  readonly levels: readonly LevelWords[]
  readonly staffKinds: readonly Word[]
  readonly forms: readonly Word[]
  readonly funding: readonly Word[]
  readonly countries: readonly Word[]
  readonly ethnicities: readonly Word[]
  readonly religions: readonly Word[]
  readonly fields: readonly Word[]
  readonly unitKinds: readonly Word[]
  readonly hierarchies: readonly Word[]
}

type Named = { readonly code: string; readonly name: Text; readonly synonyms?: readonly string[] }

const wordOf = (named: Named): Word => ({
  code: named.code,
  names: [named.name.vi, named.name.en],
  synonyms: named.synonyms ?? [],
})

/** The words of a profile, as an import needs them. */
export const wordsOf = (profile: Profile): ImportWords => {
  const list = (name: TermList) => profile.terms[name].map(wordOf)
  return {
    levels: profile.levels.map((level) => ({
      ...wordOf(level),
      names: [level.name.vi, level.name.en, level.short.vi, level.short.en],
      ladder: level.ladder,
    })),
    staffKinds: list('staff-kind'),
    forms: list('form'),
    funding: list('funding'),
    countries: list('country'),
    ethnicities: list('ethnicity'),
    religions: list('religion'),
    fields: profile.fields.map(wordOf),
    unitKinds: profile.unitKinds.map(wordOf),
    hierarchies: profile.hierarchies.map(wordOf),
  }
}
