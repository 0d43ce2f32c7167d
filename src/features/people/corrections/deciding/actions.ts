import type { Tx } from '../../../../database/connect.ts'
import { record } from '../../../../database/ledger.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { say } from '../../../../domain/language/say.ts'
import { refusalToOverwrite } from '../../../../domain/people/changed-meanwhile.ts'
import { refusalToDecide } from '../../../../domain/people/correction/deciding.ts'
import { isSensitiveSubject, mayBeApplied } from '../../../../domain/people/correction/subject.ts'
import type { InputOf } from '../../../../kit/http/contract.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../../access/context.ts'
import { changingPerson, elsewhereNow, requirePerson, whyNotOf } from '../../actions.ts'
import { isWithinNow, type PersonRow } from '../../store.ts'
import { requestNotFound, shownRequest } from '../actions.ts'
import { saysNow } from '../asking/actions.ts'
import { closeRequest, type FoundRequest, findRequest } from '../store.ts'
import { applyRequest } from './applying/actions.ts'
import { decideCorrection, listCorrections, showCorrection } from './contract.ts'
import { countQueue, queueWithin } from './store.ts'

const list = async ({ database, scope, today }: Context, { query }: InputOf<typeof listCorrections>) => {
  const rows = query.limit === 0 ? [] : await queueWithin(database, scope, today, query.limit)
  return {
    ...(await countQueue(database, scope, today)),
    requests: rows.map((row) => ({
      ...shownRequest(row),
      personId: row.personId,
      fullName: row.fullName,
      unitName: row.unitName,
      unitNameEn: row.unitNameEn,
      isOverdue: row.dueOn < today,
      isOwn: row.personId === scope.personId,
    })),
  }
}

/** The request and its person, whom the officer's units must have now. */
export const requireRequest = async (
  { database, scope, vault }: Context,
  { personId, requestId }: { personId: string; requestId: string },
): Promise<FoundRequest & PersonRow> => {
  const person = await requirePerson(database, scope, personId)
  if (!(await isWithinNow(database, scope, 'corrections.decide', personId))) throw new Refused(elsewhereNow)
  const request = await findRequest(database, vault, personId, requestId)
  if (!request) throw new Refused(requestNotFound)
  return { ...person, ...request }
}

const noteReading = (context: Context, { personId, requestId }: FoundRequest) =>
  context.database.transaction().execute((tx) =>
    record(tx, context.actor, {
      action: showCorrection.action,
      subjectKind: 'reading',
      subjectId: requestId,
      personId,
      reason: say('Trả lời đề nghị sửa hồ sơ', 'Answering a request for correction')[context.language],
    }),
  )

const show = async (context: Context, { params }: InputOf<typeof showCorrection>) => {
  const request = await requireRequest(context, params)
  const { personId, fullName, says, shouldSay, answer } = request
  const now = await context.database
    .transaction()
    .execute((tx) => saysNow(tx, context, personId, request))
    .catch((error: unknown) => {
      // The entry is gone by now: there is nothing that it says.
      if (error instanceof Refused) return null
      throw error
    })
  if (isSensitiveSubject(request.subject)) await noteReading(context, request)
  return {
    ...shownRequest(request),
    personId,
    fullName,
    says,
    shouldSay,
    answer,
    now,
    mayBeApplied: mayBeApplied(request),
    refusal: whyNotOf(refusalToDecide(request, context.scope, null)),
  }
}

const decideIn = async (
  tx: Tx,
  context: Context,
  person: PersonRow,
  { params, body }: InputOf<typeof decideCorrection>,
) => {
  const { personId, requestId } = params
  const request = await findRequest(tx, context.vault, personId, requestId)
  if (!request) throw new Refused(requestNotFound)
  const { state, outcome, reason, apply, revision } = body
  const changed = state === 'accepted' ? (apply ? 'changed' : outcome) : null
  const refusal = refusalToDecide(request, context.scope, { state, outcome: changed, reason })
  if (refusal) throw new Refused(refusal)
  // What a request says may be sensitive: that it has changed is told, and it is read anew with its purpose.
  const stale = refusalToOverwrite({}, {}, { seen: revision, present: request.revision })
  if (stale) throw new Refused(stale)
  if (state === 'accepted' && apply) await applyRequest(tx, context, person, request)
  const by = context.actor
  await closeRequest(tx, context.vault, request, { state, outcome: changed, answer: reason, by })
  const about = { subject: request.subject, field: request.field }
  await record(tx, by, {
    action: decideCorrection.action,
    subjectKind: 'correction',
    subjectId: requestId,
    personId,
    before: { ...about, state: request.state },
    after: { ...about, state, outcome: changed },
  })
  return { ok: true as const }
}

const decide = (context: Context, input: InputOf<typeof decideCorrection>) =>
  changingPerson(context, input.params.personId, 'corrections.decide', (tx, person) =>
    decideIn(tx, context, person, input),
  )

export const routes = [
  answers(listCorrections, list),
  answers(showCorrection, show),
  answers(decideCorrection, decide),
]
