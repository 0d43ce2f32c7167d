import type pg from 'pg'

type Seen = { readonly text: string; readonly parameters: readonly unknown[]; milliseconds: number }

/** Listens to what a pool asks its database while a named question is answered. */
export type StatementLog = {
  /** Does the work and keeps the slowest statement of it under the name. */
  listen<Result>(name: string, work: () => Promise<Result>): Promise<Result>
  readonly slowest: ReadonlyMap<string, Seen>
}

export const listenTo = (pool: pg.Pool): StatementLog => {
  const slowest = new Map<string, Seen>()
  let name: string | null = null
  const note = (text: string, parameters: readonly unknown[], milliseconds: number) => {
    if (name === null || !/^\s*(select|with|insert|update)/i.test(text)) return
    if (milliseconds > (slowest.get(name)?.milliseconds ?? 0))
      slowest.set(name, { text, parameters, milliseconds })
  }
  pool.on('connect', (client) => {
    const ask = client.query.bind(client) as (...words: unknown[]) => unknown
    const listening = (...words: unknown[]) => {
      const began = performance.now()
      const answer = ask(...words)
      const [text, parameters] = words
      if (typeof text === 'string' && answer instanceof Promise) {
        const values = Array.isArray(parameters) ? parameters : []
        answer.then(
          () => note(text, values, performance.now() - began),
          () => {},
        )
      }
      return answer
    }
    Object.assign(client, { query: listening })
  })
  return {
    slowest,
    async listen(question, work) {
      name = question
      try {
        return await work()
      } finally {
        name = null
      }
    },
  }
}
