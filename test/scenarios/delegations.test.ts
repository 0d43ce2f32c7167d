import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/time/day.ts'
import { closeAccount, showAccount } from '../../src/features/access/accounts/contract.ts'
import { endGrant } from '../../src/features/access/accounts/grants/contract.ts'
import { showSession } from '../../src/features/access/contract.ts'
import { delegate, endDelegation, listDelegations } from '../../src/features/access/delegations/contract.ts'
import { showPerson } from '../../src/features/people/record/contract.ts'
import { moveUnit } from '../../src/features/units/lineage/contract.ts'
import { newColleague } from '../world/access.ts'
import { type MailServer, newMailServer, sendMails } from '../world/mail.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { program, tokenOf } from '../world/tokens.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let post: MailServer
let administrator: Visitor
let units: Record<string, string>
let person: string
let below: string
beforeAll(async () => {
  post = await newMailServer()
  world = await newWorld({ mail: post.configuration })
  await withProfile(world)
  units = await unitTree(world, {
    name: 'Tỉnh',
    below: [{ name: 'Sở Y tế', below: [{ name: 'Phòng A' }, { name: 'Phòng B' }] }, { name: 'Sở Tài chính' }],
  })
  administrator = await world.account('administrator')
  person = await enters(administrator, 'Người Sở', units['Sở Y tế'] ?? '')
  below = await enters(administrator, 'Người Phòng', units['Phòng A'] ?? '')
})
afterAll(async () => {
  post.end()
  await world.end()
})

type Colleague = Awaited<ReturnType<typeof newColleague>>
let giver: Colleague
let receiver: Colleague
beforeEach(async () => {
  const unitId = units['Sở Y tế'] ?? ''
  giver = await newColleague(world, administrator, 'Giao', [{ role: 'unit-officer', unitId }])
  receiver = await newColleague(world, administrator, 'Nhận')
})

const ownGrant = async (of: Colleague) =>
  (await administrator.ask(showAccount, { params: { accountId: of.accountId } })).grants[0]?.grantId ?? ''
const period = () => ({ from: world.operator.today, to: addDays(world.operator.today, 14) })
const give = async (more: object = {}) => {
  const body = { grantId: await ownGrant(giver), email: receiver.email, ...period(), ...more }
  return giver.who.answerTo(delegate, { body })
}
const sees = async (who: Visitor, personId: string) =>
  (await who.answerTo(showPerson, { params: { personId } })).status === 200

describe('a role that is delegated', () => {
  test('reaches what the giver reaches, from the next request on, and both are told by mail', async () => {
    expect(await sees(receiver.who, person)).toBe(false)
    expect((await give()).status).toBe(200)
    expect([await sees(receiver.who, person), await sees(receiver.who, below)]).toEqual([true, true])
    expect([await sees(giver.who, person)]).toEqual([true])
    await sendMails(world)
    expect(post.mailsTo(receiver.email).at(-1)?.subject).toBe('Bạn được ủy quyền một vai trò')
    expect(post.mailsTo(giver.email).at(-1)?.subject).toBe('Bạn đã ủy quyền một vai trò')
    const [entry] = await world.database
      .selectFrom('ledgerEntry')
      .select(['actorId', 'after'])
      .where('subjectKind', '=', 'delegation')
      .execute()
    expect(entry).toMatchObject({
      actorId: giver.accountId,
      after: { accountId: receiver.accountId, giverId: giver.accountId, role: 'unit-officer' },
    })
  })

  test('in part reaches that part only', async () => {
    expect((await give({ unitId: units['Phòng A'] })).status).toBe(200)
    expect([await sees(receiver.who, person), await sees(receiver.who, below)]).toEqual([false, true])
    const { received } = await receiver.who.ask(listDelegations)
    expect(received).toMatchObject([{ colleague: 'Giao', unitName: 'Phòng A', role: 'unit-officer' }])
  })

  test('ends at once, mid-session, when the giver ends it', async () => {
    await give()
    const { given } = await giver.who.ask(listDelegations)
    expect(given.map(({ colleague }) => colleague)).toEqual(['Nhận'])
    await giver.who.ask(endDelegation, { params: { grantId: given[0]?.grantId ?? '' } })
    expect(await sees(receiver.who, person)).toBe(false)
    await sendMails(world)
    for (const { email } of [giver, receiver])
      expect(post.mailsTo(email).at(-1)?.subject).toBe('Một ủy quyền đã kết thúc')
  })

  test('ends at once when the giver’s own role ends, or the giver’s account is closed', async () => {
    await give()
    const token = (await tokenOf(world, receiver.who, ['people.read'])).token
    expect(await sees(program(world, token), person)).toBe(true)
    await administrator.ask(endGrant, { params: { grantId: await ownGrant(giver) }, body: {} })
    expect(await sees(receiver.who, person)).toBe(false)
    expect(await sees(program(world, token), person)).toBe(false)
    expect((await receiver.who.ask(showSession)).session?.grants).toEqual([])
  })

  test('is gone with the giver’s account', async () => {
    await give()
    await administrator.ask(closeAccount, { params: { accountId: giver.accountId } })
    expect(await sees(receiver.who, person)).toBe(false)
  })

  test('ends by itself with the giver’s own role, though nobody ended it', async () => {
    await give()
    await world.database
      .updateTable('roleGrant')
      .set({ toDay: world.operator.today })
      .where('accountId', '=', giver.accountId)
      .execute()
    expect(await sees(receiver.who, person)).toBe(false)
    expect((await receiver.who.ask(showSession)).session?.grants).toEqual([])
  })

  test('does not follow a unit out of what the giver reaches', async () => {
    const unitId = units['Phòng B'] ?? ''
    await give({ unitId })
    await administrator.ask(moveUnit, {
      params: { unitId },
      body: {
        day: world.operator.today,
        document: { symbol: '9-QĐ' },
        hierarchy: 'administrative',
        parentId: units['Sở Tài chính'] ?? '',
      },
    })
    const late = await enters(administrator, 'Người Đến Sau', unitId, { from: world.operator.today })
    expect([await sees(giver.who, late), await sees(receiver.who, late)]).toEqual([false, false])
  })

  test('is not passed on, nor more than the own role, nor another’s', async () => {
    await give()
    const lent = (await administrator.ask(showAccount, { params: { accountId: receiver.accountId } }))
      .grants[0]
    const third = await newColleague(world, administrator, 'Ba')
    const codeOf = async (who: Visitor, body: object) => {
      const wanted = { grantId: lent?.grantId ?? '', email: third.email, ...period(), ...body }
      const answer = await who.answerTo(delegate, { body: wanted })
      return (answer.body as { error?: { code: string } }).error?.code
    }
    const grantId = await ownGrant(giver)
    expect(await codeOf(receiver.who, {})).toBe('delegations.received')
    expect(await codeOf(receiver.who, { grantId })).toBe('grant.not_found')
    expect(await codeOf(giver.who, { grantId, unitId: units['Sở Tài chính'] })).toBe(
      'delegations.not_your_unit',
    )
    expect(await codeOf(giver.who, { grantId, email: giver.email })).toBe('delegations.to_oneself')
    expect(await codeOf(giver.who, { grantId, email: 'khong.ai@vuon.example' })).toBe(
      'delegations.no_colleague',
    )
    expect(await codeOf(giver.who, { grantId, to: world.operator.today })).toBe('delegations.wrong_period')
    expect(await codeOf(administrator, { grantId })).toBe('access.not_allowed')
  })
})
