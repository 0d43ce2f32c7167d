import type { Database, Tx } from '../../../database/connect.ts'
import type { RetentionKind, RetentionRule } from '../../../domain/people/retention/rule.ts'
import { type OfficeCalendar, officeCalendar } from '../../../domain/time/working-day.ts'

type OfficeDayRow = {
  day: string
  working: boolean
  nameVi: string
  nameEn: string
  source: string
  unverified: boolean
}

export const insertOfficeDays = (tx: Tx, rows: readonly OfficeDayRow[]) =>
  tx
    .insertInto('officeDay')
    .values([...rows])
    .onConflict((clash) => clash.doNothing())
    .execute()

export const insertRetentionRules = (tx: Tx, rules: readonly RetentionRule[]) =>
  tx
    .insertInto('retentionRule')
    .values(
      rules.map(({ kind, months, basis, source }) => ({
        kind,
        months,
        basisVi: basis.vi,
        basisEn: basis.en,
        source,
      })),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()

/** The days on which offices do otherwise than the week says, from a day on. */
export const loadOfficeCalendar = async (database: Database, from: string): Promise<OfficeCalendar> =>
  officeCalendar(
    await database.selectFrom('officeDay').select(['day', 'working']).where('day', '>=', from).execute(),
  )

export type RetentionRow = RetentionRule & { readonly revision: number }

/** The rules of retention as they stand. */
export const retentionRulesOf = async (database: Database): Promise<RetentionRow[]> => {
  const rows = await database.selectFrom('retentionRule').selectAll().orderBy('kind').execute()
  return rows.map(({ basisVi, basisEn, ...rule }) => ({ ...rule, basis: { vi: basisVi, en: basisEn } }))
}

export const retentionRuleOf = async (
  database: Database,
  kind: RetentionKind,
): Promise<RetentionRow | undefined> => (await retentionRulesOf(database)).find((rule) => rule.kind === kind)
