import type { Tx } from '../../../../database/connect.ts'
import { record } from '../../../../database/ledger.ts'
import { holdTreeAndPeople } from '../../../../database/summary.ts'
import { Refused, refuse } from '../../../../domain/language/refusal.ts'
import { say } from '../../../../domain/language/say.ts'
import { whyNotPutBack } from '../../../../domain/qualifications/verification-round.ts'
import { tallyLeft } from '../../../../domain/qualifications/verification-tally.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../../access/context.ts'
import { undoRound } from '../contract.ts'
import { findHolders, writeVerifications } from '../store.ts'
import { findMarks, findRound, type MarkRow } from './store.ts'

const roundNotFound = refuse(
  'verification_round.not_found',
  say('Không có đợt xác minh này trong số các đợt của bạn.', 'There is no such round among yours.'),
  404,
)

const undoneAlready = refuse(
  'verification_round.undone',
  say('Đợt xác minh này đã được hoàn tác.', 'This round has been undone already.'),
  409,
)

/** The round, if the actor ran it or reaches everything. */
const requireRound = async (tx: Tx, { scope, actor }: Context, roundId: string) => {
  const [ran, undone] = await findRound(tx, roundId)
  const isOwn = ran?.actorId === actor.id || scope.reach('qualifications.change').everything
  if (!ran || !isOwn) throw new Refused(roundNotFound)
  if (undone) throw new Refused(undoneAlready)
  return ran
}

/** The qualifications that still stand as the round wrote them, and why the others are left. */
const sortMarks = async (tx: Tx, { scope }: Context, marks: readonly MarkRow[], personIds: string[]) => {
  const holders = await findHolders(tx, scope, personIds)
  const present = new Map(holders.flatMap(({ held }) => held.map((one) => [one.id, one] as const)))
  const looked = marks.map((mark) => ({ mark, why: whyNotPutBack(present.get(mark.id), mark.after) }))
  return {
    standing: looked.flatMap(({ mark, why }) => (why === null ? [mark] : [])),
    left: tallyLeft(looked.map(({ why }) => why)),
  }
}

/** Puts back how each qualification stood before the round, where nothing has changed since. */
const undo = (context: Context, roundId: string) =>
  context.database.transaction().execute(async (tx) => {
    await requireRound(tx, context, roundId)
    const marks = await findMarks(tx, roundId)
    const personIds = [...new Set(marks.map(({ personId }) => personId))]
    await holdTreeAndPeople(tx, personIds)
    // Whoever was quicker to undo it has written so while we waited for the people.
    const { after: before } = await requireRound(tx, context, roundId)
    const { standing, left } = await sortMarks(tx, context, marks, personIds)
    if (standing.length === 0) return { qualifications: 0, left }
    await writeVerifications(
      tx,
      standing.map((mark) => ({ ...mark, verification: mark.before.verification })),
    )
    const cause = { action: 'qualifications.change', causeId: roundId }
    await record(
      tx,
      context.actor,
      ...standing.map(({ personId, id, before: stood, after }) => ({
        ...cause,
        subjectKind: 'verification',
        subjectId: id,
        personId,
        before: after,
        after: { verification: stood.verification, revision: after.revision + 1 },
      })),
      { ...cause, subjectKind: 'verification-round', subjectId: roundId, before },
    )
    return { qualifications: standing.length, left }
  })

export const undoRoute = answers(undoRound, (context: Context, { params }) => undo(context, params.roundId))
