import { record } from '../../../database/ledger.ts'
import { readPersonalNumber } from '../../../domain/imports/personal-number.ts'
import { type Refusal, Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { refusalToOverwrite } from '../../../domain/people/changed-meanwhile.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { changingPerson, elsewhereNow, requirePerson } from '../actions.ts'
import { isWithinNow } from '../store.ts'
import { changeSensitive, readSensitive } from './contract.ts'
import { holdPersonalNumber, openSensitive, sealSensitive } from './store.ts'

const numberTaken = refuse(
  'person.personal_number_taken',
  say(
    'Số định danh này đã ghi cho người khác. Hãy kiểm tra lại số, hoặc tìm xem có phải cùng một người.',
    'Somebody else has this personal number. Check it, or see whether they are the same person.',
  ),
  409,
)

/** Reading is an act of its own: it is written into the ledger with its purpose before anything is shown. */
const read = async (
  { database, scope, actor, vault }: Context,
  { params, query }: InputOf<typeof readSensitive>,
) => {
  const { personId } = params
  await requirePerson(database, scope, personId)
  if (!(await isWithinNow(database, scope, 'people.read-sensitive', personId)))
    throw new Refused(elsewhereNow)
  return database.transaction().execute(async (tx) => {
    await record(tx, actor, {
      action: 'people.read-sensitive',
      subjectKind: 'person',
      subjectId: personId,
      personId,
      reason: query.purpose,
    })
    return openSensitive(tx, vault, personId)
  })
}

const readNumber = (typed: string | null): string | null => {
  if (typed === null) return null
  const { value, troubles } = readPersonalNumber(typed)
  const trouble = troubles.find(({ severity }) => severity === 'error')
  if (!trouble) return value
  const { text } = trouble
  throw new Refused({ ...refuse(trouble.rule, text), fields: { personalNumber: text } })
}

/** Says which fields stand differently now, and not how: that is told only to who states a purpose. */
const hidden = ({ fields = {}, present: _hidden, ...stale }: Refusal): Refusal => ({
  ...stale,
  fields: Object.fromEntries(
    Object.keys(fields).map((name) => [name, say('Hiện đã khác.', 'It stands differently now.')]),
  ),
})

const change = (context: Context, { params, body }: InputOf<typeof changeSensitive>) =>
  changingPerson(context, params.personId, 'people.change-sensitive', async (tx, { personId }) => {
    const { revision: seen, ...typed } = body
    const wanted = { ...typed, personalNumber: readNumber(typed.personalNumber) }
    const before = await openSensitive(tx, context.vault, personId)
    const stale = refusalToOverwrite(before, wanted, { seen, present: before.revision })
    if (stale) throw new Refused(hidden(stale))
    const { personalNumber } = wanted
    if (personalNumber !== before.personalNumber)
      if (!(await holdPersonalNumber(tx, context.vault, personId, personalNumber)))
        throw new Refused(numberTaken)
    const revision = before.revision + 1
    await sealSensitive(tx, context.vault, personId, { ...wanted, revision })
    const changed = Object.entries(wanted).filter(
      ([name, value]) => before[name as keyof typeof wanted] !== value,
    )
    await record(tx, context.actor, {
      action: 'people.change-sensitive',
      subjectKind: 'person',
      subjectId: personId,
      personId,
      // The ledger says which fields changed; what they hold stays sealed.
      after: { changed: changed.map(([name]) => name) },
    })
    return { revision }
  })

export const routes = [answers(readSensitive, read), answers(changeSensitive, change)]
