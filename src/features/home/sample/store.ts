import type { Database } from '../../../database/connect.ts'

/** Whether nobody has put anything into the registry yet. */
export const isEmpty = async (database: Database): Promise<boolean> => {
  const unit = await database.selectFrom('unit').select('unitId').limit(1).executeTakeFirst()
  const account = await database.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return !unit && !account
}

/** Whether the profile has been loaded before. */
export const hasProfile = async (database: Database): Promise<boolean> =>
  (await database.selectFrom('hierarchy').select('code').limit(1).executeTakeFirst()) !== undefined

/** Sets the day that reports look at when nobody says one. */
export const setDefaultAsOf = (database: Database, day: string) =>
  database
    .insertInto('setting')
    .values({ name: 'default-as-of', value: JSON.stringify(day) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(day) }))
    .execute()
