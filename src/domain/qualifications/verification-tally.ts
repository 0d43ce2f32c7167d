import type { RoundVerification } from './verification.ts'
import { type ReasonLeft, reasonsLeft, type Standing, whyLeft } from './verification-round.ts'

/** How many qualifications are left as they are, by why, in the order of the reasons. */
export const tallyLeft = (why: readonly (ReasonLeft | null)[]) =>
  reasonsLeft.flatMap((reason) => {
    const qualifications = why.filter((one) => one === reason).length
    return qualifications === 0 ? [] : [{ reason, qualifications }]
  })

/** What a round would do: how many it would change, by level and present state, and how many it would leave. */
export const tallyRound = (standings: readonly Standing[], asked: RoundVerification) => {
  const changing = standings.filter((one) => whyLeft(one, asked) === null)
  const groups = Map.groupBy(changing, ({ levelCode, verification }) => `${levelCode} ${verification}`)
  const changes = [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return [{ levelCode: first.levelCode, verification: first.verification, qualifications: group.length }]
  })
  return { changes, left: tallyLeft(standings.map((one) => whyLeft(one, asked))) }
}
