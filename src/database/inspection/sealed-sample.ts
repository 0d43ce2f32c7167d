import type pg from 'pg'

/** A sealed value and the place that it was sealed for. */
export type SealedSample = { readonly sealed: Buffer; readonly place: string }

const columns = ['ethnicity', 'religion', 'party_joined', 'party_official', 'personal_number']

/** Some sealed value of the registry; null where nothing has been sealed yet. Asked by the owner of the schema. */
export const sealedSample = async (client: pg.ClientBase): Promise<SealedSample | null> => {
  const one = (column: string) =>
    `(select ${column} as sealed, 'person_sensitive.${column}.' || person_id as place
      from person_sensitive where ${column} is not null limit 1)`
  const { rows } = await client.query<SealedSample>(
    `select * from (${columns.map(one).join(' union all ')}) s limit 1`,
  )
  return rows[0] ?? null
}
