import { addPerson } from '../../src/features/people/record/contract.ts'
import type { RequestOf } from '../../src/kit/http/contract.ts'
import type { Visitor } from '../world.ts'

type NewPerson = NonNullable<RequestOf<typeof addPerson>['body']>

/** A person in words: a name and a unit are enough. Returns the id. */
export const enters = async (
  visitor: Visitor,
  fullName: string,
  unitId: string,
  facts: Partial<NewPerson> & { hierarchy?: string; from?: string; to?: string | null } = {},
): Promise<string> => {
  const { hierarchy = 'administrative', from = '2012-01-01', to = null, ...rest } = facts
  const memberships = [{ hierarchy, unitId, from, to }]
  const { id } = await visitor.ask(addPerson, { body: { fullName, memberships, evenIfAlike: true, ...rest } })
  return id
}
