import type { PeopleTarget } from './target.ts'

/** The columns of an export of people, in their order; each is recognised when the file comes back. */
export const exportedTargets: readonly PeopleTarget[] = [
  'record-id',
  'staff-code',
  'full-name',
  'sex',
  'born',
  'unit-code',
  'unit',
  'member-from',
  'staff-kind',
  'post',
  'post-from',
  'highest-level',
  'general-education',
  'political-theory',
  'state-management',
  'foreign-language',
  'informatics',
  'specialty',
  'field',
  'institution',
  'country',
  'form',
  'funding',
  'awarded',
  'diploma-number',
  'studying-level',
  'studying-specialty',
  'studying-institution',
  'studying-from',
  'studying-until',
]

/** What only the registry writes, or few lists hold: a sheet to fill in goes without. */
const notAskedFor: ReadonlySet<PeopleTarget> = new Set([
  'record-id',
  'general-education',
  'foreign-language',
  'informatics',
  'field',
])

/** The columns of an empty list of people to fill in. */
export const templateTargets = exportedTargets.filter((target) => !notAskedFor.has(target))
