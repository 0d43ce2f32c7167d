import { makeToken } from '../../src/features/access/tokens/contract.ts'
import { type Visitor, visitor, type World } from '../world.ts'

/** A program that works with a token instead of a cookie, from wherever it stands. */
export const program = (world: World, token: string): Visitor =>
  visitor(world.address, null, '', { authorization: `Bearer ${token}`, origin: 'https://elsewhere.example' })

/** A token of the visitor's for these actions, good for today, perhaps held to a unit. */
export const tokenOf = (
  world: World,
  who: Visitor,
  actions: readonly string[],
  unitId: string | null = null,
): Promise<{ tokenId: string; token: string }> =>
  who.ask(makeToken, {
    body: { name: 'Chương trình', actions: [...actions], unitId, lastDay: world.operator.today },
  })
