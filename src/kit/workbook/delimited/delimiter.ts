/** The marks that may part columns; the earlier wins a tie. */
const candidates = ['\t', ';', ',', '|'] as const

/** How many times each candidate stands outside quotes, record by record. */
const countPerRecord = (sample: string): Map<string, number>[] => {
  const records: Map<string, number>[] = []
  let current = new Map<string, number>()
  let isQuoted = false
  let isBlank = true
  for (const letter of sample) {
    if (letter === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (letter === '\n' || letter === '\r') {
      if (!isBlank) records.push(current)
      current = new Map()
      isBlank = true
      continue
    }
    isBlank = false
    if (candidates.some((candidate) => candidate === letter))
      current.set(letter, (current.get(letter) ?? 0) + 1)
  }
  // The last record of a sample may be cut short, unless it is the only one.
  if (records.length === 0 && !isBlank) records.push(current)
  return records
}

const commonest = (counts: readonly number[]): { count: number; share: number } => {
  const votes = new Map<number, number>()
  for (const count of counts) if (count > 0) votes.set(count, (votes.get(count) ?? 0) + 1)
  let best = { count: 0, share: 0 }
  for (const [count, vote] of votes) {
    if (vote / counts.length > best.share) best = { count, share: vote / counts.length }
  }
  return best
}

/** A first line `sep=;` is Excel's own way to say it. */
const declared = /^sep=(.)(?:\r\n|\r|\n)/i

/**
 * Guesses what parts the columns of a text: the mark that most records have equally often, the commoner one
 * where two agree. A text with none of them is a single column.
 */
export const findDelimiter = (sample: string): { delimiter: string; skippedLetters: number } => {
  const said = declared.exec(sample)
  if (said?.[1] !== undefined) return { delimiter: said[1], skippedLetters: said[0].length }
  const records = countPerRecord(sample)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of candidates) {
    const { count, share } = commonest(records.map((record) => record.get(delimiter) ?? 0))
    const score = share * share * Math.min(count, 20)
    if (score > best.score) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, skippedLetters: 0 }
}
