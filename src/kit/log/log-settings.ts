import { faultFacts } from './fault-facts.ts'

/** How much is logged; each level with those before it. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** Where lines of the log go, if not to standard output. */
export type LogStream = { write(line: string): void }

type Method = (this: unknown, ...words: unknown[]) => void

/** Words of libraries may repeat an address with its search words, or the words of an error. */
const plain = (words: unknown): unknown =>
  typeof words === 'string' ? words.replaceAll(/\?[^\s"']*/g, '') : words

/** An error is told by its facts alone, whoever logs it. */
const withoutWords = (words: readonly unknown[]): unknown[] => {
  const [first, second] = words
  if (first instanceof Error) return [{ err: first }, 'fault']
  if (typeof first !== 'object' || first === null || !('err' in first)) return words.map(plain)
  const repeats = first.err instanceof Error && second === first.err.message
  return [first, repeats || second === undefined ? 'fault' : plain(second)]
}

/**
 * The log as JSON lines: the moment, the level, what happened and under which request. Requests, answers and
 * errors are never written as a whole: they hold names, search words and cookies.
 */
export const logSettings = (level: LogLevel, stream?: LogStream) => ({
  level,
  base: null,
  messageKey: 'message',
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label: string) => ({ level: label }) },
  serializers: { err: faultFacts, error: faultFacts, req: () => ({}), res: () => ({}) },
  hooks: {
    logMethod(words: unknown[], method: Method) {
      method.apply(this, withoutWords(words))
    },
  },
  ...(stream ? { stream } : {}),
})
