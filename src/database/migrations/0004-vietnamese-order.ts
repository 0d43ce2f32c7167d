import { type Kysely, sql } from 'kysely'
import { statements } from '../statements.ts'

/**
 * The collation `vn` orders Vietnamese as dictionaries do (Đ after D, tones last). `vi-x-icu` exists where
 * PostgreSQL came with ICU data; elsewhere the order is spelled out as ICU rules (PostgreSQL 16 and later).
 */
export const up = async (database: Kysely<unknown>): Promise<void> => {
  const known = await sql`select 1 from pg_collation where collname = 'vi-x-icu'`.execute(database)
  await statements(
    database,
    known.rows.length > 0
      ? 'create collation vn from "vi-x-icu"'
      : `create collation vn (provider = icu, locale = 'und', rules = '&[last primary ignorable]<<\u0300<<\u0309<<\u0303<<\u0301<<\u0323 &a<ă<<<Ă<â<<<Â &d<đ<<<Đ &e<ê<<<Ê &o<ô<<<Ô<ơ<<<Ơ &u<ư<<<Ư')`,
    'alter table person alter column name_key type text collate vn',
    'alter table unit_version alter column name type text collate vn',
    'create index person_name_key on person (name_key, person_id)',
    'create extension if not exists pg_trgm',
    // Words as they are written, so that the head of a word is found without any language's grammar. New
    // people wait in a list that every search reads, hence a short one.
    `create index person_name_words on person
      using gin (array_to_tsvector(array_remove(string_to_array(name_folded, ' '), '')))
      with (gin_pending_list_limit = 256)`,
    // Given names stand together in the order of names, so the head of a given name has its own index.
    `create index person_given on person
      ((substring(name_folded from '[^ ]+$') collate "C"), (name_folded collate "C"), person_id)`,
    // How frequent a word is decides the way in; a hundred samples cannot tell 'van' from a rare name.
    'alter index person_name_words alter column 1 set statistics 500',
    'create index unit_version_name_folded on unit_version using gin (name_folded gin_trgm_ops)',
  )
}
