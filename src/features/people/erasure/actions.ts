import { randomBytes, randomUUID } from 'node:crypto'
import type { Tx } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import { keepingCounts } from '../../../database/summary.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { refusalToErase } from '../../../domain/people/erasure/refusal.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { personNotFound } from '../actions.ts'
import { holdStaffCode } from '../record/store.ts'
import { holdPersonalNumber } from '../sensitive/store.ts'
import { findPersonFor, lockPerson } from '../store.ts'
import { emptyAccountOf } from './account/store.ts'
import { erasePerson } from './contract.ts'
import { eraseRows, memberUntil } from './store.ts'

export type Erased = { readonly kept: Record<string, number>; readonly files: number }

/**
 * Erases a person in the caller's transaction: the identity, sensitive facts, files and texts go; what past
 * figures counted stays with a nameless person. The ledger says that it was done and why, not who stays.
 */
export const eraseIn = async (
  tx: Tx,
  context: Context,
  personId: string,
  { reason, fullName }: { reason: string; fullName: string | null },
): Promise<Erased> => {
  await lockPerson(tx, personId)
  const person = await findPersonFor(tx, context.scope, 'people.erase', personId)
  if (!person?.isWithinNow) throw new Refused(personNotFound)
  const until = await memberUntil(tx, personId)
  const facts = { personId, fullName: person.fullName, memberUntil: until, today: context.today }
  const refusal = refusalToErase(facts, context.scope, fullName)
  if (refusal) throw new Refused(refusal)
  await holdStaffCode(tx, personId, person.staffCode, null)
  await holdPersonalNumber(tx, context.vault, personId, null)
  const accountId = await emptyAccountOf(tx, personId)
  // Neither id nor mark tells when they were made: nothing leads from the ledger to who stays.
  const nameless = { id: randomUUID(), mark: randomBytes(4).toString('hex').toUpperCase() }
  const erased = await keepingCounts(tx, [personId, nameless.id], () => eraseRows(tx, personId, nameless))
  await record(tx, context.actor, {
    action: erasePerson.action,
    subjectKind: 'erasure',
    subjectId: personId,
    personId,
    reason,
    after: { ...erased, accountClosed: accountId !== null },
  })
  return erased
}

const erase = (context: Context, { params, body }: InputOf<typeof erasePerson>) =>
  context.database.transaction().execute((tx) => eraseIn(tx, context, params.personId, body))

export const routes = [answers(erasePerson, erase)]
