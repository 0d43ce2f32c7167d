/** A level with the words by which files call it. Comes from the profile: ladders are data. */
export type LevelWords = {
  readonly code: string
  readonly ladder: string
  readonly names: readonly string[]
  readonly synonyms: readonly string[]
}
