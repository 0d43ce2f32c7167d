import { type Role, roles } from '../../src/domain/access/policy.ts'
import { isForSubtree, tokenActions } from '../../src/domain/access/token-limit.ts'
import { addDays } from '../../src/domain/time/day.ts'
import { showAccount } from '../../src/features/access/accounts/contract.ts'
import { showSession } from '../../src/features/access/contract.ts'
import { delegate, endDelegation } from '../../src/features/access/delegations/contract.ts'
import { newColleague } from '../world/access.ts'
import { program, tokenOf } from '../world/tokens.ts'
import type { Visitor } from '../world.ts'
import type { Asker } from './expectation.ts'
import { type Ground, type Position, positions } from './ground.ts'

/** Somebody in the matrix: what the policy says of them, and their account. */
export type Seat = {
  readonly name: string
  readonly asker: Asker
  readonly visitor: Visitor
  /** Where what they ask for stands: everywhere, or for a way to a role only where it differs from the role. */
  readonly places: readonly Position[]
  /** Another account of the kind, for questions that end the session that asks them. */
  spare(): Promise<Visitor>
}

type Chair = { readonly name: string; readonly asker: Asker; sit(): Promise<Visitor> }

const byRole = ({ world, targets, own }: Ground, role: Role): Chair => ({
  name: role,
  asker: { role, grant: 'in force' },
  sit: () =>
    role === 'person'
      ? world.account(null, { personId: own.personId })
      : world.account(role, { unitId: targets.own.unitId }),
})

const byEndedGrant = ({ world, targets }: Ground, role: Role): Chair => ({
  name: `${role}, expired`,
  asker: { role, grant: 'expired' },
  sit: () => world.account(role, { unitId: targets.own.unitId, to: '2015-01-01' }),
})

const byToken = ({ world, targets }: Ground, through: 'token' | 'narrowed token'): Chair => ({
  name: through,
  asker: { role: 'unit-officer', grant: 'in force', through },
  async sit() {
    const officer = await world.account('unit-officer', { unitId: targets.own.unitId })
    const { session } = await officer.ask(showSession)
    const may = tokenActions.filter((action) => session?.actions.includes(action))
    const narrowed = through === 'narrowed token'
    const actions = narrowed ? may.filter(isForSubtree) : may
    const { token } = await tokenOf(world, officer, actions, narrowed ? targets.below.unitId : null)
    return program(world, token)
  },
})

/** A colleague to whom an officer gave their role; `isOver`: and took it back. */
const byDelegation = (
  { world, administrator, targets }: Ground,
  through: 'delegation' | 'narrowed delegation',
  isOver = false,
): Chair => ({
  name: isOver ? `${through}, ended` : through,
  asker: { role: 'unit-officer', grant: isOver ? 'expired' : 'in force', through },
  async sit() {
    const unitId = targets.own.unitId
    const giver = await newColleague(world, administrator, 'Giao', [{ role: 'unit-officer', unitId }])
    const receiver = await newColleague(world, administrator, 'Nhận')
    const { grants } = await administrator.ask(showAccount, { params: { accountId: giver.accountId } })
    const { today } = world.operator
    const { grantId } = await giver.who.ask(delegate, {
      body: {
        grantId: grants[0]?.grantId ?? '',
        email: receiver.email,
        unitId: through === 'narrowed delegation' ? targets.below.unitId : null,
        from: today,
        to: addDays(today, 7),
      },
    })
    if (isOver) await giver.who.ask(endDelegation, { params: { grantId } })
    return receiver.who
  },
})

const chairs = (ground: Ground): Chair[] => [
  ...roles.map((role) => byRole(ground, role)),
  ...roles.filter((role) => role !== 'person').map((role) => byEndedGrant(ground, role)),
  byToken(ground, 'token'),
  byToken(ground, 'narrowed token'),
  byDelegation(ground, 'delegation'),
  byDelegation(ground, 'narrowed delegation'),
  byDelegation(ground, 'delegation', true),
  { name: 'no role', asker: { role: null, grant: 'none' }, sit: () => ground.world.account(null) },
  { name: 'not signed in', asker: 'stranger', sit: async () => ground.world.stranger },
]

const placesFor = (asker: Asker): readonly Position[] => {
  const through = asker !== 'stranger' && 'through' in asker ? asker.through : undefined
  if (!through || through === 'token') return positions
  return through === 'delegation' ? ['own', 'branch'] : ['own', 'below']
}

/** Everybody who asks. Each account sits for the whole matrix; one person's record belongs to one account. */
export const takeSeats = async (ground: Ground): Promise<Seat[]> => {
  const seats: Seat[] = []
  for (const { name, asker, sit } of chairs(ground)) {
    const { unitId } = ground.targets.own
    const spare = name === 'person' ? () => ground.world.account('reader', { unitId }) : sit
    seats.push({ name, asker, visitor: await sit(), places: placesFor(asker), spare })
  }
  return seats
}
