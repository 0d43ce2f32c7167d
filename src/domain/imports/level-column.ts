/** The column that the cell stands in, as far as it matters for levels. */
export type LevelColumn = {
  /** Ladders whose words are meant first. */
  readonly ladders: readonly string[]
  /** A word put before the text when it alone says nothing: 'Tin học' before 'B'. */
  readonly prefix: string
  /** Whether an unknown word rejects the row. */
  readonly strict: boolean
}
