import { policy, roles } from '../../src/domain/access/policy.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import type { Ground } from '../matrix/ground.ts'
import type { Visitor } from '../world.ts'

/** What changes who may come in is asked last, each time by an account of its own. */
export const endangersDoor = ({ name, action }: AnyContract): boolean => {
  const doors =
    /^(session|sessions|accounts|grants|setup|password|second-factor|passkey|tokens|delegations|single-sign-on|scim)/
  return doors.test(name) || doors.test(action)
}

/** The first role that may do what the route does: what nobody may do is not worth asking. */
const roleFor = (action: string) => {
  const allowed = Object.entries(policy).find(([name]) => name === action)?.[1] ?? {}
  return roles.find((role) => role in allowed) ?? 'administrator'
}

/** Seats for those who ask; most of them sit for all routes. */
export const makeAskers = ({ world, own }: Ground) => {
  const seats = new Map<string, Visitor>()
  const sit = async (role: (typeof roles)[number]): Promise<Visitor> =>
    role === 'person'
      ? world.account(null, { personId: own.personId })
      : world.account(role, role === 'administrator' ? {} : { unitId: own.unitId })
  return async (contract: AnyContract): Promise<Visitor> => {
    const role = roleFor(contract.action)
    const seated = seats.get(role)
    const stays = role === 'person' || !endangersDoor(contract)
    if (seated && stays) return seated
    // A rule that a hostile request has made must not keep everybody else out.
    await world.owner.query("delete from setting where name = 'second-factor-roles'")
    const asker = await sit(role)
    if (stays) seats.set(role, asker)
    return asker
  }
}
