/** What a log says of an error: enough to find the place, nothing of what people wrote. */
export type FaultFacts = {
  readonly type: string
  readonly code?: string
  /** Empty where the words of the error may repeat what people wrote. */
  readonly message: string
  readonly table?: string
  readonly constraint?: string
  /** The places in the code, from the innermost on. */
  readonly stack: string
  readonly cause?: FaultFacts
  readonly [fact: string]: unknown
}

/** Faults of the engine itself: their words speak of the program. What they repeat of a value stands in quotes. */
const engineFaults = ['TypeError', 'RangeError', 'ReferenceError', 'AssertionError']
const framesMax = 12

const textIn = (value: unknown, pattern: RegExp): string | null =>
  typeof value === 'string' && pattern.test(value) ? value : null

const withoutQuoted = (text: string): string =>
  text.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '"…"').slice(0, 200)

/** A message of many lines is taken off before the places. */
const placesIn = ({ stack = '', message }: Error): string =>
  stack
    .replace(message, () => '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at [^\n]+:\d+:\d+\)?$/.test(line))
    .slice(0, framesMax)
    .join('\n')

/** The facts of an error. Messages of other programs (PostgreSQL, parsers) repeat values, and so are left out. */
export const faultFacts = (error: unknown): FaultFacts => {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const { code, table, constraint, cause } = error as Error & Readonly<Record<string, unknown>>
  const type = textIn(error.name, /^\w{1,60}$/) ?? 'Error'
  const named = {
    code: textIn(code, /^[\w.]{1,60}$/),
    table: textIn(table, /^[a-z_]{1,63}$/),
    constraint: textIn(constraint, /^[a-z_0-9]{1,63}$/),
  }
  const known = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== null))
  return {
    type,
    ...known,
    message: engineFaults.includes(type) ? withoutQuoted(error.message) : '',
    stack: placesIn(error),
    ...(cause instanceof Error ? { cause: faultFacts(cause) } : {}),
  }
}
