import { v7 as newId } from 'uuid'
import type { Tx } from '../../../../database/connect.ts'
import { record } from '../../../../database/ledger.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { codesHeld, valueInWords } from '../../../../domain/people/copy/held.ts'
import { answerWithinWorkingDays } from '../../../../domain/people/correction/correction.ts'
import { refusalToAsk, refusalToWithdraw } from '../../../../domain/people/correction/deciding.ts'
import {
  type Aim,
  factColumn,
  refusalToAim,
  tableOfSubject,
} from '../../../../domain/people/correction/subject.ts'
import { workingDaysAfter } from '../../../../domain/time/working-day.ts'
import type { InputOf } from '../../../../kit/http/contract.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../../access/context.ts'
import { namesOf } from '../../../access/history/store.ts'
import { recordNotFound } from '../../actions.ts'
import { heldOf } from '../../copy/store.ts'
import { ownPersonId } from '../../own/actions.ts'
import { loadOfficeCalendar } from '../../practice/store.ts'
import { lockPerson } from '../../store.ts'
import { requestNotFound, shownRequest } from '../actions.ts'
import { closeRequest, countOpen, findRequest, insertRequest, listRequests, markRead } from '../store.ts'
import { askCorrection, listOwnRequests, readAnswers, withdrawRequest } from './contract.ts'

const list = async (context: Context) => {
  const { database, vault } = context
  const requests = await listRequests(database, vault, ownPersonId(context))
  return {
    requests: requests.map((request) => ({
      ...shownRequest(request),
      says: request.says,
      shouldSay: request.shouldSay,
      answer: request.answer,
      answeredByName: request.answeredByName,
      isNew: request.readAt === null && (request.state === 'accepted' || request.state === 'refused'),
    })),
  }
}

/** What the record says of the fact today, in words; null for nothing. Refuses an entry that is not there. */
export const saysNow = async (
  tx: Tx,
  { vault, language }: Context,
  personId: string,
  aim: Aim,
): Promise<string | null> => {
  const table = tableOfSubject[aim.subject]
  if (!table) return null
  const held = await heldOf(tx, vault, personId, [table])
  const rows = held[table] ?? []
  const row = aim.subjectId === null ? rows[0] : rows.find((one) => one[`${table}_id`] === aim.subjectId)
  if (!row && aim.subjectId !== null) throw new Refused(recordNotFound)
  const column = factColumn(aim)
  if (!row || !column) return null
  const names = await namesOf(tx, codesHeld({ [table]: [{ [column]: row[column] ?? null }] }))
  const words = valueInWords(column, row[column] ?? null, (of, code) => names.get(`${of} ${code}`) ?? null)
  return words?.[language] ?? null
}

const ask = (context: Context, { body }: InputOf<typeof askCorrection>) => {
  const { shouldSay, ...aim } = body
  const personId = ownPersonId(context)
  const refusal = refusalToAim(aim)
  if (refusal) throw new Refused(refusal)
  return context.database.transaction().execute(async (tx) => {
    await lockPerson(tx, personId)
    const many = refusalToAsk(await countOpen(tx, personId))
    if (many) throw new Refused(many)
    const { actor, today, vault } = context
    const requestId = newId()
    const calendar = await loadOfficeCalendar(tx, today)
    const dueOn = workingDaysAfter(today, answerWithinWorkingDays, calendar)
    const says = await saysNow(tx, context, personId, aim)
    const row = { ...aim, personId, requestId, says, shouldSay, askedOn: today, dueOn }
    await insertRequest(tx, vault, { ...row, askedBy: actor.id ?? personId })
    await record(tx, actor, {
      action: askCorrection.action,
      subjectKind: 'correction',
      subjectId: requestId,
      personId,
      // What is asked stays sealed: the ledger says that it was asked, and of what.
      after: { subject: aim.subject, field: aim.field, dueOn },
    })
    return { requestId, dueOn }
  })
}

/** The own request, held for a change. */
export const holdOwnRequest = async (tx: Tx, context: Context, requestId: string) => {
  const personId = ownPersonId(context)
  await lockPerson(tx, personId)
  const request = await findRequest(tx, context.vault, personId, requestId)
  if (!request) throw new Refused(requestNotFound)
  return request
}

const withdraw = (context: Context, { params }: InputOf<typeof withdrawRequest>) =>
  context.database.transaction().execute(async (tx) => {
    const request = await holdOwnRequest(tx, context, params.requestId)
    const refusal = refusalToWithdraw(request.state)
    if (refusal) throw new Refused(refusal)
    const closed = { state: 'withdrawn' as const, outcome: null, answer: null, by: null }
    await closeRequest(tx, context.vault, request, closed)
    await record(tx, context.actor, {
      action: withdrawRequest.action,
      subjectKind: 'correction',
      subjectId: request.requestId,
      personId: request.personId,
      before: { subject: request.subject, field: request.field, state: request.state },
      after: { subject: request.subject, field: request.field, state: 'withdrawn' },
    })
    return { ok: true as const }
  })

const seen = (context: Context) =>
  context.database.transaction().execute(async (tx) => {
    await markRead(tx, ownPersonId(context))
    return { ok: true as const }
  })

export const routes = [
  answers(listOwnRequests, list),
  answers(askCorrection, ask),
  answers(readAnswers, seen),
  answers(withdrawRequest, withdraw),
]
