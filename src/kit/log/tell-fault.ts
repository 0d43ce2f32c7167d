import { faultFacts } from './fault-facts.ts'

/** Logs a fault outside of any request: one JSON line on standard error, as the log of requests has it. */
export const tellFault = (what: string, error: unknown): void => {
  const line = { level: 'error', time: new Date().toISOString(), message: what, err: faultFacts(error) }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
