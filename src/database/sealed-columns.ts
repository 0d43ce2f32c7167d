/** A table with facts that the installation's key seals. */
export type SealedTable = {
  readonly table: string
  readonly key: readonly string[]
  readonly columns: readonly string[]
  /** For which place a value of the column in this row was sealed. */
  readonly placeOf: (column: string, row: Readonly<Record<string, unknown>>) => string
  /** A column that holds the keyed hash of another, for exact search. */
  readonly hash?: { readonly column: string; readonly of: string }
}

const facts = ['ethnicity', 'religion', 'party_joined', 'party_official', 'personal_number']
const ofPerson = (column: string, { person_id }: Readonly<Record<string, unknown>>): string =>
  `person_sensitive.${column}.${person_id}`
const hash = { column: 'personal_number_hash', of: 'personal_number' }

/** Everything that is sealed. A test compares it with the schema: a sealed column that is not named fails. */
export const sealedTables: readonly SealedTable[] = [
  { table: 'person_sensitive', key: ['person_id'], columns: facts, placeOf: ofPerson, hash },
  { table: 'import_sealed', key: ['import_id', 'person_id'], columns: facts, placeOf: ofPerson, hash },
  {
    table: 'correction_request',
    key: ['person_id', 'request_id'],
    columns: ['says', 'should_say', 'answer'],
    placeOf: (column, { request_id }) => `correction_request.${column}.${request_id}`,
  },
  {
    table: 'second_factor',
    key: ['account_id'],
    columns: ['sealed_secret'],
    placeOf: (column, { account_id }) => `second_factor.${column}.${account_id}`,
  },
  {
    table: 'form_draft',
    key: ['draft_id'],
    columns: ['sealed_content'],
    placeOf: (column, { draft_id }) => `form_draft.${column}.${draft_id}`,
  },
]
