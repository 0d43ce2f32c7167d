import type { Tx } from '../../../database/connect.ts'
import type { Practice } from '../../../domain/profile/practice.ts'
import { insertOfficeDays, insertRetentionRules } from './store.ts'

/** Adds what is missing of a profile's practice, at every start; what was changed here stays. */
export const loadPractice = async (tx: Tx, { officeDays, retentionRules }: Practice): Promise<void> => {
  await insertOfficeDays(
    tx,
    officeDays.map(({ name, ...day }) => ({ ...day, nameVi: name.vi, nameEn: name.en })),
  )
  await insertRetentionRules(tx, retentionRules)
}
