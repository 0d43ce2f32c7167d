import type { InputOf } from '../../../../kit/http/contract.ts'
import type { Context } from '../../../access/context.ts'
import { askedWith, chooseWay } from '../actions.ts'
import type { countListed } from '../contract.ts'
import { type ListedPerson, pageOfPeople, type Sort } from '../store.ts'

type Filters = InputOf<typeof countListed>['query']

const peoplePerPage = 4000

/** Everybody whom the list holds, in its order, some thousand in memory at a time. */
export async function* everybodyListed(
  context: Context,
  filters: Filters,
  sort: Sort,
): AsyncGenerator<ListedPerson> {
  const { database, scope } = context
  const asked = await askedWith(context, filters)
  const best = await chooseWay(context, asked, peoplePerPage)
  // One moment is one connection: it finds where it shows, and the words' index is shut to a guarded one.
  const isGuarded = !scope.reach('people.read').everything
  const way = isGuarded && best === 'from-words' ? 'from-units' : best
  const sight = { registry: database, database }
  for (let after: { key: string; personId: string } | null = null; ; ) {
    const page: ListedPerson[] = await pageOfPeople(sight, scope, asked, {
      way,
      sort,
      after,
      limit: peoplePerPage,
    })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < peoplePerPage) return
    after = { key: last.sortKey, personId: last.personId }
  }
}
