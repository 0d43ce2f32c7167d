import { v7 as newId } from 'uuid'
import { type Change, record } from '../../../database/ledger.ts'
import { holdTreeAndPeople } from '../../../database/summary.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import type { Verification } from '../../../domain/qualifications/verification.ts'
import { refusalToRound, whyLeftSince } from '../../../domain/qualifications/verification-round.ts'
import { tallyLeft } from '../../../domain/qualifications/verification-tally.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { runRound } from './contract.ts'
import { previewRoute } from './preview/actions.ts'
import { findHolders, type HeldRow, type HolderRow, writeVerifications } from './store.ts'
import { undoRoute } from './undoing/actions.ts'

/** How one qualification looked before and after; the revision tells later whether it still stands so. */
const entryOf = (held: HeldRow, verification: Verification): Omit<Change, 'causeId' | 'reason'> => ({
  action: 'qualifications.change',
  subjectKind: 'verification',
  subjectId: held.id,
  personId: held.personId,
  before: { verification: held.verification, revision: held.revision },
  after: { verification, revision: held.revision + 1 },
})

type Body = InputOf<typeof runRound>['body']

/** What was seen, beside how it stands now: what is marked, and why the rest is left. */
const lookAgain = (holders: readonly HolderRow[], { people, verification }: Body) => {
  const present = new Map(
    holders.flatMap(({ personId, held }) => held.map((one) => [`${personId} ${one.id}`, one] as const)),
  )
  const seen = new Map(
    people.flatMap(({ personId, qualifications }) =>
      qualifications.map(({ id, revision }) => [`${personId} ${id}`, revision] as const),
    ),
  )
  const looked = [...seen].map(([at, revision]) => {
    const held = present.get(at)
    return { held, why: whyLeftSince(held, revision, verification) }
  })
  return {
    marked: looked.flatMap(({ held, why }) => (held && why === null ? [held] : [])),
    left: tallyLeft(looked.map(({ why }) => why)),
  }
}

/**
 * Marks what was previewed and still stands so, whole or not at all. What is counted stays as it is: a round
 * neither rejects nor accepts what was rejected.
 */
const run = async ({ database, scope, actor }: Context, { body }: InputOf<typeof runRound>) => {
  const { verification, reason } = body
  const personIds = [...new Set(body.people.map(({ personId }) => personId))]
  const qualifications = body.people.reduce((sum, one) => sum + one.qualifications.length, 0)
  const tooMany = refusalToRound({ people: personIds.length, qualifications })
  if (tooMany) throw new Refused(tooMany)
  return database.transaction().execute(async (tx) => {
    await holdTreeAndPeople(tx, personIds)
    const { marked, left } = lookAgain(await findHolders(tx, scope, personIds), body)
    if (marked.length === 0) return { roundId: null, people: 0, qualifications: 0, left }
    const roundId = newId()
    const people = new Set(marked.map(({ personId }) => personId)).size
    const whole = {
      action: 'qualifications.change',
      subjectKind: 'verification-round',
      subjectId: roundId,
      after: { verification, people, qualifications: marked.length },
    }
    const changed = marked.map((held) => ({ ...held, verification }))
    await writeVerifications(tx, changed)
    // The whole comes last, so that the history, newest first, tells it before its thousand parts.
    const entries = [...marked.map((held) => entryOf(held, verification)), whole]
    await record(tx, actor, ...entries.map((entry) => ({ ...entry, causeId: roundId, reason })))
    return { roundId, people, qualifications: marked.length, left }
  })
}

export const routes = [previewRoute, answers(runRound, run), undoRoute]
