import type { Tx } from '../../../../../database/connect.ts'
import { Refused, refuse } from '../../../../../domain/language/refusal.ts'
import { say } from '../../../../../domain/language/say.ts'
import { mayBeApplied } from '../../../../../domain/people/correction/subject.ts'
import { parsePartialDate } from '../../../../../domain/time/partial-date.ts'
import type { Context } from '../../../../access/context.ts'
import { elsewhereNow, recordNotFound } from '../../../actions.ts'
import { post } from '../../../career/actions.ts'
import { alterFact } from '../../../facts/actions.ts'
import { findFact } from '../../../facts/store.ts'
import { alterIdentity } from '../../../record/actions.ts'
import { isWithinNow, type PersonRow } from '../../../store.ts'
import type { FoundRequest } from '../../store.ts'

const byHand = refuse(
  'correction.by_hand',
  say(
    'Mục này không áp dụng tự động được. Hãy sửa trong hồ sơ rồi chọn “Đã sửa trong hồ sơ”.',
    'This cannot be applied by itself. Change the record, then choose “The record has been changed”.',
  ),
)

const identityFrom = (field: string | null, typed: string) => {
  if (field !== 'born') return { [field ?? '']: typed }
  const born = parsePartialDate(typed)
  if (typeof born !== 'string') throw new Refused({ ...born, fields: { apply: born.text } })
  return { born }
}

/** Puts the stated value into the record by the ordinary change, with all that it checks. */
export const applyRequest = async (
  tx: Tx,
  context: Context,
  person: PersonRow,
  request: FoundRequest,
): Promise<void> => {
  if (!mayBeApplied(request)) throw new Refused(byHand)
  const { personId, revision } = person
  if (!(await isWithinNow(tx, context.scope, 'people.change', personId))) throw new Refused(elsewhereNow)
  const { field, shouldSay } = request
  if (request.subject === 'person') {
    await alterIdentity(tx, context, person, identityFrom(field, shouldSay), revision)
    return
  }
  const id = request.subjectId ?? ''
  const row = await findFact(tx, 'postHeld', personId, id)
  if (!row) throw new Refused(recordNotFound)
  await alterFact(tx, context, post, { personId, id, revision: row.revision }, { title: shouldSay })
}
