import { registeredColumns } from '../../access/processing/register.ts'
import { type Refusal, refuse } from '../../language/refusal.ts'
import { say, type Text } from '../../language/say.ts'
import { camel, labelOf } from '../copy/held.ts'
import type { CorrectionSubject } from './correction.ts'

/** The table that a subject stands in; null for what is not there yet. */
export const tableOfSubject: Readonly<Record<CorrectionSubject, string | null>> = {
  person: 'person',
  personSensitive: 'person_sensitive',
  membership: 'membership',
  service: 'service',
  postHeld: 'post_held',
  qualification: 'qualification',
  study: 'study',
  missing: null,
}

export const missingName = say('Thông tin còn thiếu', 'Something that is missing')

/** What a request asks to correct. */
export type Aim = {
  readonly subject: CorrectionSubject
  readonly subjectId: string | null
  readonly field: string | null
}

const columnOf = ({ subject, field }: Pick<Aim, 'subject' | 'field'>) => {
  const table = tableOfSubject[subject]
  const columns = table ? Object.entries(registeredColumns[table] ?? {}) : []
  return columns.find(([column]) => camel(column) === field)
}

/** The fact's name in words; null where the request is about a whole entry. */
export const factName = (aim: Pick<Aim, 'subject' | 'field'>): Text | null => {
  const found = columnOf(aim)
  return found ? labelOf(found[0], found[1].what) : null
}

/** The fact's column; null where there is none. */
export const factColumn = (aim: Pick<Aim, 'subject' | 'field'>): string | null => columnOf(aim)?.[0] ?? null

const unknownFact = refuse(
  'correction.unknown_fact',
  say(
    'Không có thông tin này trong hồ sơ. Hãy chọn lại.',
    'There is no such fact in the record. Choose another.',
  ),
)

/** Entries that stand once in a record need no id; the others do. */
const single = new Set<CorrectionSubject>(['person', 'personSensitive', 'missing'])

/** Why this cannot be what a request is about, or null. */
export const refusalToAim = (aim: Aim): Refusal | null => {
  if (aim.field !== null && factColumn(aim) === null) return unknownFact
  return single.has(aim.subject) || aim.subjectId !== null ? null : unknownFact
}

/** Facts whose stated value an officer may put into the record as it stands in the request. */
const applicable = new Set(['person fullName', 'person born', 'person staffCode', 'postHeld title'])

export const mayBeApplied = ({ subject, field }: Pick<Aim, 'subject' | 'field'>): boolean =>
  applicable.has(`${subject} ${field}`)

/** Facts that only those may read who may read what is sensitive. */
export const isSensitiveSubject = (subject: CorrectionSubject): boolean => subject === 'personSensitive'
