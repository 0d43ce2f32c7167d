import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { addDays } from '../../src/domain/time/day.ts'
import { showAccount } from '../../src/features/access/accounts/contract.ts'
import { delegate } from '../../src/features/access/delegations/contract.ts'
import { listSessions } from '../../src/features/access/sessions/contract.ts'
import { keepView } from '../../src/features/access/views/contract.ts'
import { newColleague } from '../world/access.ts'
import { tokenOf } from '../world/tokens.ts'
import type { Ground, Position } from './ground.ts'
import { probes } from './probes/all.ts'

type Params = Readonly<Record<string, string>>

const sessionOf = async ({ victim }: Ground): Promise<Params> => {
  const { sessions } = await victim.ask(listSessions)
  return { sessionId: sessions[0]?.sessionId ?? '' }
}

const viewOf = ({ victim }: Ground): Promise<Params> =>
  victim.ask(keepView, {
    body: { screen: 'people', name: `Của người khác ${newId()}`, query: { sex: 'male' } },
  })

const tokenOfVictim = async ({ world, victim }: Ground): Promise<Params> => {
  const { tokenId } = await tokenOf(world, victim, ['profile.read'])
  return { tokenId }
}

const passkeyOf = async ({ world, victim }: Ground): Promise<Params> => {
  const passkeyId = newId()
  const key = { credentialId: newId(), publicKey: randomBytes(32), counter: 0, transports: [], synced: false }
  await world.database
    .insertInto('passkey')
    .values({
      passkeyId,
      accountId: victim.accountId ?? '',
      name: 'Khóa',
      ...key,
      addedAt: new Date(),
      lastUsedAt: null,
    })
    .execute()
  return { passkeyId }
}

/** A role that an officer of the same unit holds, and the delegation of it to a colleague. */
export const delegationOf = async ({ world, administrator, targets }: Ground) => {
  const { unitId } = targets.own
  const giver = await newColleague(world, administrator, 'Trưởng phòng', [{ role: 'unit-officer', unitId }])
  const receiver = await newColleague(world, administrator, 'Phó phòng')
  const { grants } = await administrator.ask(showAccount, { params: { accountId: giver.accountId } })
  const heldId = grants[0]?.grantId ?? ''
  const from = world.operator.today
  const body = { grantId: heldId, email: receiver.email, from, to: addDays(from, 7) }
  const { grantId } = await giver.who.ask(delegate, { body })
  return { heldId, grantId, email: receiver.email }
}

const byProbe =
  (name: string, position: Position = 'own') =>
  async (ground: Ground): Promise<Params> => {
    const request = await probes[name]?.ask(ground.targets[position], ground, null)
    return (request?.params ?? {}) as Params
  }

/** A correction that somebody else asked for: the probe of deciding it makes one. */
const correctionOf = async (ground: Ground): Promise<Params> => {
  const { requestId = '' } = await byProbe('corrections.show', 'below')(ground)
  return { requestId }
}

/** Something that really exists and that another account made, by the contract that names it. */
export const foreignThings: Readonly<Record<string, (ground: Ground) => Promise<Params>>> = {
  'sessions.end': sessionOf,
  'views.change': viewOf,
  'views.delete': viewOf,
  'tokens.revoke': tokenOfVictim,
  'passkeys.rename': passkeyOf,
  'passkeys.remove': passkeyOf,
  'delegations.end': async (ground) => ({ grantId: (await delegationOf(ground)).grantId }),
  'corrections.withdraw': correctionOf,
  'corrections.send-file': correctionOf,
  ...Object.fromEntries(
    Object.keys(probes)
      .filter((name) => probes[name]?.aim === 'maker')
      .map((name) => [name, byProbe(name)]),
  ),
}
