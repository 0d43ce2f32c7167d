import type { Database } from '../../../database/connect.ts'
import type { Mapping } from '../../../domain/imports/mapping.ts'

/** How a file of this shape was mapped the last time. */
export const rememberedMapping = async (
  database: Database,
  kind: string,
  shape: string,
): Promise<Mapping | null> => {
  const row = await database
    .selectFrom('importShape')
    .select('mapping')
    .where('kind', '=', kind)
    .where('shape', '=', shape)
    .executeTakeFirst()
  return row?.mapping ?? null
}

export const rememberMapping = async (
  database: Database,
  kind: string,
  shape: string,
  mapping: Mapping,
): Promise<void> => {
  const value = JSON.stringify(mapping)
  await database
    .insertInto('importShape')
    .values({ kind, shape, mapping: value })
    .onConflict((clash) => clash.columns(['kind', 'shape']).doUpdateSet({ mapping: value }))
    .execute()
}
