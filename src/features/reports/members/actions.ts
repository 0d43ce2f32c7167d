import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { asOfOr } from '../roll-up/actions.ts'
import { listMembers } from './contract.ts'
import { firstHierarchy, membersOfAll } from './store.ts'

export const routes = [
  answers(listMembers, async (context: Context, { query }) => {
    const { database, scope } = context
    const asOf = await asOfOr(context, query.asOf)
    const hierarchy = query.hierarchy ?? (await firstHierarchy(database))
    const counted = await membersOfAll(database, scope, hierarchy, asOf)
    return {
      asOf,
      hierarchy,
      unitIds: counted.map(({ unitId }) => unitId),
      people: counted.map(({ people }) => people),
    }
  }),
]
