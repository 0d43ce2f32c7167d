import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Tx } from './connect.ts'
import { linesWhere } from './count-lines.ts'
import { holdCounts } from './fold-summary.ts'
import { holdAlone } from './make-counts.ts'

const tries = 20
const betweenTriesMilliseconds = 50

/**
 * Takes away what is kept of a set that no order is kept of any more. Nobody changes people meanwhile; false
 * when somebody goes on doing so for a second, and nothing was taken away.
 */
export const forgetCounts = async (tx: Tx, setCode: string): Promise<boolean> => {
  await holdCounts(tx)
  for (let tried = 1; !(await holdAlone(tx)); tried += 1) {
    if (tried === tries) return false
    await pause(betweenTriesMilliseconds)
  }
  const ofSet = linesWhere(sql`set_code = ${setCode}`)
  await sql`delete from count_delta where ${ofSet}`.execute(tx)
  await sql`delete from count_fresh where ${ofSet}`.execute(tx)
  await tx.deleteFrom('countBuild').where('setCode', '=', setCode).execute()
  await tx.deleteFrom('countLine').where('setCode', '=', setCode).execute()
  return true
}
