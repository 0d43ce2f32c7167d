import { forgetCounts } from '../../../../../database/forget-counts.ts'
import { orderCounts } from '../../../../../database/make-counts.ts'
import { refusalToRemoveSet } from '../../../../../domain/counting/set-removal.ts'
import { Refused, refuse } from '../../../../../domain/language/refusal.ts'
import { say } from '../../../../../domain/language/say.ts'
import { answers } from '../../../../../kit/http/route.ts'
import type { Context } from '../../../../access/context.ts'
import { changeProfile, notFound } from '../../actions.ts'
import { renewCountingOrders } from '../../import.ts'
import { listMembers } from '../../store.ts'
import { countInBackground } from '../jobs.ts'
import { findSetRow, holdSets, replaceMembers } from '../store.ts'
import { removeSet } from './contract.ts'
import { deleteSet, usesOfSets } from './store.ts'

const peopleAreChanging = new Refused(
  refuse(
    'set.people_are_changing',
    say(
      'Đang có người sửa hay nhập hồ sơ nên chưa xóa được. Hãy thử lại sau ít phút.',
      'Records are being changed or imported at this moment. Try again in a few minutes.',
    ),
    409,
  ),
)

/** Takes a set away that nothing uses, with its members and counts. */
const remove = async (context: Context, code: string) => {
  await changeProfile(context, async (tx, note) => {
    await holdSets(tx)
    const set = await findSetRow(tx, code)
    const uses = (await usesOfSets(tx, [code])).get(code)
    if (!set || !uses) throw notFound('set')
    const refusal = refusalToRemoveSet(uses)
    if (refusal) throw new Refused(refusal)
    const members = (await listMembers(tx)).filter(({ setCode }) => setCode === code)
    await replaceMembers(tx, code, [])
    const renewed = await renewCountingOrders(tx)
    if (!(await forgetCounts(tx, code))) throw peopleAreChanging
    // A set that was read off this one's counts is kept for itself from now on.
    await orderCounts(
      tx,
      renewed.filter((other) => other !== code),
    )
    await deleteSet(tx, code)
    await note('set', code, { ...set, members }, null)
  })
  countInBackground(context.database)
  return { ok: true as const }
}

export const routes = [answers(removeSet, (context: Context, { params }) => remove(context, params.code))]
