/** A sentence for the one at the terminal, in both languages. */
export const both = (vi, en) => `${vi} · ${en}`

/** Sentences go to stderr: what a command answers is for the next program in the pipe. */
export const tell = (vi, en) => process.stderr.write(`${both(vi, en)}\n`)

/** Ends with a sentence. */
export const giveUp = (vi, en) => {
  tell(vi, en)
  process.exit(1)
}
