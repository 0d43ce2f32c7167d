import { Refused } from '../../../../domain/language/refusal.ts'
import type { RoundVerification } from '../../../../domain/qualifications/verification.ts'
import {
  refusalToRound,
  roundPeopleMax,
  whyLeft,
} from '../../../../domain/qualifications/verification-round.ts'
import { tallyRound } from '../../../../domain/qualifications/verification-tally.ts'
import type { InputOf } from '../../../../kit/http/contract.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../../access/context.ts'
import { everybodyListed } from '../../../people/list/whole/actions.ts'
import { findHolders, type HolderRow } from '../store.ts'
import { previewRound } from './contract.ts'

type Chosen = InputOf<typeof previewRound>['body']['chosen']

/** Whom the choice means; not looked through beyond the first that are too many. */
const chosenIds = async (context: Context, { personIds, listed, without }: Chosen): Promise<string[]> => {
  if (!listed) return [...new Set(personIds)]
  const ids: string[] = []
  const leftOut = new Set(without)
  for await (const { personId } of everybodyListed(context, listed, 'name')) {
    if (!leftOut.has(personId)) ids.push(personId)
    if (ids.length > roundPeopleMax) break
  }
  return ids
}

const changingOf = (holders: readonly HolderRow[], asked: RoundVerification) =>
  holders
    .map(({ personId, held }) => ({
      personId,
      qualifications: held.filter((one) => whyLeft(one, asked) === null),
    }))
    .filter(({ qualifications }) => qualifications.length > 0)

const refuseTooMany = (size: { people: number; qualifications: number }): void => {
  const tooMany = refusalToRound(size)
  if (tooMany) throw new Refused(tooMany)
}

/** What a round would do to whom, with the revisions by which it can be run exactly so. */
const preview = async (context: Context, { body }: InputOf<typeof previewRound>) => {
  const ids = await chosenIds(context, body.chosen)
  refuseTooMany({ people: ids.length, qualifications: 0 })
  const holders = await findHolders(context.database, context.scope, ids)
  const changing = changingOf(holders, body.verification)
  refuseTooMany({
    people: changing.length,
    qualifications: changing.reduce((sum, { qualifications }) => sum + qualifications.length, 0),
  })
  return {
    people: holders.length,
    withoutQualifications: holders.filter(({ held }) => held.length === 0).length,
    ...tallyRound(
      holders.flatMap(({ held }) => held),
      body.verification,
    ),
    changing,
  }
}

export const previewRoute = answers(previewRound, preview)
