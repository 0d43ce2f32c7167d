import type { Database, Tx } from '../../../database/connect.ts'

export type ViewRow = { viewId: string; screen: string; name: string; query: Record<string, string> }

/** The account's views, of one screen or of all, by name. */
export const viewsOf = (database: Database, accountId: string, screen?: string): Promise<ViewRow[]> => {
  const rows = database
    .selectFrom('savedView')
    .select(['viewId', 'screen', 'name', 'query'])
    .where('accountId', '=', accountId)
    .orderBy('screen')
    .orderBy('name')
  return screen ? rows.where('screen', '=', screen).execute() : rows.execute()
}

export const insertView = (tx: Tx, accountId: string, { query, ...view }: ViewRow) =>
  tx
    .insertInto('savedView')
    .values({ ...view, accountId, query: JSON.stringify(query) })
    .execute()

/** Deletes a view of this account; nothing comes back where there was none. */
export const deleteOwnView = (tx: Tx, accountId: string, viewId: string): Promise<ViewRow | undefined> =>
  tx
    .deleteFrom('savedView')
    .where('viewId', '=', viewId)
    .where('accountId', '=', accountId)
    .returning(['viewId', 'screen', 'name', 'query'])
    .executeTakeFirst()

/** Holds a view of this account until the transaction ends. */
export const lockOwnView = (tx: Tx, accountId: string, viewId: string): Promise<ViewRow | undefined> =>
  tx
    .selectFrom('savedView')
    .select(['viewId', 'screen', 'name', 'query'])
    .where('viewId', '=', viewId)
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst()

export const saveView = (tx: Tx, { viewId, name, query }: Omit<ViewRow, 'screen'>) =>
  tx
    .updateTable('savedView')
    .set({ name, query: JSON.stringify(query) })
    .where('viewId', '=', viewId)
    .execute()

/** One at a time for each account, so that no two views of a screen get one name at the same moment. */
export const holdViews = (tx: Tx, accountId: string) =>
  tx.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().execute()
