import { createInterface } from 'node:readline/promises'

/** Asks for one line; null when there is no more to read. The question stays off the answer's way out. */
export const lineFrom = async (
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  question: string,
): Promise<string | null> => {
  const lines = createInterface({ input, output })
  const ended = new Promise<null>((resolve) => lines.once('close', () => resolve(null)))
  try {
    return await Promise.race([lines.question(question), ended])
  } finally {
    lines.close()
  }
}
