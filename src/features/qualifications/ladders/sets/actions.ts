import type { Tx } from '../../../../database/connect.ts'
import { orderCounts } from '../../../../database/make-counts.ts'
import type { SetMember } from '../../../../domain/counting/order.ts'
import { memberAmiss, reorderedFrom } from '../../../../domain/counting/reorder.ts'
import { Refused, refuse } from '../../../../domain/language/refusal.ts'
import { say } from '../../../../domain/language/say.ts'
import type { InputOf } from '../../../../kit/http/contract.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../../access/context.ts'
import { changeProfile, codeTaken, emptyPeriod, nameColumns, notFound, refuseStale } from '../actions.ts'
import { renewCountingOrders } from '../import.ts'
import { listMembers } from '../store.ts'
import { addSet, arrangeSet, changeSet } from './contract.ts'
import { countInBackground } from './jobs.ts'
import { routes as removal } from './removal/actions.ts'
import { findSetRow, holdSets, insertSet, replaceMembers, unknownLevels, updateSet } from './store.ts'

type Member = Omit<SetMember, 'setCode'>

const twice = (levelCode: string) =>
  new Refused(
    refuse(
      'set.level_twice',
      say(
        `Bậc ${levelCode} đã thuộc nhóm trong thời gian ấy. Hãy kết thúc lần trước hoặc đổi ngày.`,
        `The level ${levelCode} already belongs to the set in that time. End that first or change the days.`,
      ),
      409,
    ),
  )

/** Refuses members that cannot stand beside each other, then puts them in place of those before. */
const putMembers = async (tx: Tx, setCode: string, members: readonly Member[]): Promise<void> => {
  const amiss = memberAmiss(members)
  if (amiss?.why === 'empty') throw emptyPeriod
  if (amiss) throw twice(amiss.levelCode)
  const codes = members.map(({ levelCode }) => levelCode)
  if ((await unknownLevels(tx, codes)).length > 0) throw notFound('level')
  await replaceMembers(tx, setCode, members)
  // Whatever changes in the orders is counted anew, beside the requests; until then people are counted directly.
  await orderCounts(tx, await renewCountingOrders(tx))
}

const membersOf = async (tx: Tx, code: string): Promise<Member[]> =>
  (await listMembers(tx))
    .filter(({ setCode }) => setCode === code)
    .map(({ levelCode, position, from, to }) => ({ levelCode, position, from, to }))

/** Level by level: where it stands in the order, and when. */
const saidOfMembers = (members: readonly Member[]): Record<string, string> => {
  const said: Record<string, string> = {}
  for (const { levelCode, position, from, to } of members) {
    const before = said[levelCode]
    const now = `${levelCode}: ${position} (${from} – ${to})`
    said[levelCode] = before === undefined ? now : `${before}; ${now}`
  }
  return said
}

const add = (context: Context, { body }: InputOf<typeof addSet>) =>
  changeProfile(context, async (tx, note) => {
    await holdSets(tx)
    const { code, name, basis, from, levelCodes } = body
    if (await findSetRow(tx, code)) throw codeTaken
    const row = { code, ...nameColumns({ name }), basis }
    await insertSet(tx, row)
    const members = reorderedFrom([], from, levelCodes)
    await putMembers(tx, code, members)
    await note('set', code, null, { ...row, members })
    return { ok: true as const, revision: 1 }
  })

const rename = (context: Context, { params: { code }, body }: InputOf<typeof changeSet>) =>
  changeProfile(context, async (tx, note) => {
    await holdSets(tx)
    const set = await findSetRow(tx, code)
    if (!set) throw notFound('set')
    refuseStale(
      { 'name.vi': set.nameVi, 'name.en': set.nameEn, basis: set.basis },
      { 'name.vi': body.name.vi, 'name.en': body.name.en, basis: body.basis },
      { seen: body.revision, present: set.revision },
    )
    const revision = set.revision + 1
    const row = { ...nameColumns(body), basis: body.basis }
    await updateSet(tx, code, { ...row, revision })
    await note('set', code, set, { ...set, ...row, revision })
    return { ok: true as const, revision }
  })

const arrange = (context: Context, { params: { code }, body }: InputOf<typeof arrangeSet>) =>
  changeProfile(context, async (tx, note) => {
    await holdSets(tx)
    const set = await findSetRow(tx, code)
    if (!set) throw notFound('set')
    const before = await membersOf(tx, code)
    const seen = { seen: body.revision, present: set.revision }
    refuseStale(saidOfMembers(before), saidOfMembers(body.members), seen)
    await putMembers(tx, code, body.members)
    const revision = set.revision + 1
    await updateSet(tx, code, { revision })
    await note('set', code, { members: before }, { members: body.members })
    return { ok: true as const, revision }
  })

/** The change itself is quick; what follows from it is counted after it stands. */
const thenCount = async <Result>(context: Context, change: Promise<Result>): Promise<Result> => {
  const result = await change
  countInBackground(context.registry)
  return result
}

export const routes = [
  answers(addSet, (context: Context, input) => thenCount(context, add(context, input))),
  answers(changeSet, rename),
  ...removal,
  answers(arrangeSet, (context: Context, input) => thenCount(context, arrange(context, input))),
]
