import type pg from 'pg'
import type { StatementLog } from './statements.ts'

const shown = (value: unknown): string => {
  const text = Array.isArray(value)
    ? `[${value.length > 3 ? `${value.length} values` : value.join(', ')}]`
    : String(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** Each question's slowest statement with its plan, as a text that a reviewer can read. */
export const explainAll = async (pool: pg.Pool, { slowest }: StatementLog): Promise<string> => {
  const parts: string[] = []
  for (const [name, { text, parameters }] of slowest) {
    const client = await pool.connect()
    try {
      await client.query('begin')
      // A row that was written cannot be written again, so changes are only planned.
      const options = /^\s*(insert|update)/i.test(text) ? 'costs off' : 'analyze, buffers, costs off'
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (${options}) ${text}`, [
        ...parameters,
      ])
      const values = parameters.map((value, index) => `$${index + 1} = ${shown(value)}`).join(', ')
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      parts.push(`## ${name}\n\n\`\`\`sql\n${text.trim()}\n-- ${values}\n\`\`\`\n\n\`\`\`\n${plan}\n\`\`\`\n`)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  return parts.join('\n')
}
