import type { Database } from '../../../database/connect.ts'

/** The hierarchies; the administrative one first, since most staff lists follow it. */
export const hierarchyCodes = async (database: Database): Promise<string[]> => {
  const rows = await database.selectFrom('hierarchy').select('code').orderBy('position').execute()
  return rows.map(({ code }) => code).sort((a) => (a === 'administrative' ? -1 : 0))
}
