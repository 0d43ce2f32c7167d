/**
 * Columns that could hold something about a person by their type and do not, table by table: the profile, units,
 * counts, seals, settings. Whoever adds a column names it here or in the register; else the build fails.
 */
export const aboutNobody: Readonly<Record<string, string>> = {
  count_line: 'hierarchy set_code basis level_code',
  count_order: 'set_code level_codes',
  count_delta: 'unit_id',
  count_fresh: 'unit_id',
  counts_as_member: 'member_id set_code level_code',
  counts_as_set: 'code name_vi name_en basis',
  field_of_study: 'code parent_code name_vi name_en',
  group_mapping: 'mapping_id group_name role unit_id',
  hierarchy: 'code name_vi name_en',
  import_shape: 'kind shape mapping',
  kysely_migration: 'name timestamp',
  kysely_migration_lock: 'id',
  ladder: 'code name_vi name_en source',
  ledger_place: 'entry_id leaf',
  ledger_seal: 'previous root first_entry last_entry hash',
  level:
    'code ladder_code name_vi name_en short_vi short_en synonyms isced vqf eqf external_code colour_light colour_dark source',
  level_equivalence: 'level_code counts_as_level_code evidence_kind basis',
  lineage_link: 'event_id from_unit_id to_unit_id link_id',
  office_day: 'name_vi name_en source',
  provisioned_group: 'group_id name external_id',
  retention_rule: 'kind basis_vi basis_en source',
  setting: 'name value',
  setup_link: 'link_hash',
  term: 'list code name_vi name_en synonyms external_code',
  unit: 'unit_id',
  unit_ancestry: 'hierarchy unit_id ancestor_id',
  unit_edge: 'edge_id unit_id hierarchy parent_id',
  unit_kind: 'code name_vi name_en hierarchy',
  unit_pair: 'committee_id agency_id',
  unit_version: 'unit_id code name name_en name_folded kind_code',
}

/** Types that hold no words, no address and no identity: numbers, days, yes and no. */
export const bareTypes = [
  'boolean',
  'smallint',
  'integer',
  'bigint',
  '"char"',
  'date',
  'timestamp with time zone',
]
