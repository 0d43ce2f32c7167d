import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offerPasswordLink } from '../../src/features/access/accounts/contract.ts'
import { showSession } from '../../src/features/access/contract.ts'
import { changePassword } from '../../src/features/access/sessions/contract.ts'
import { listTokens } from '../../src/features/access/tokens/contract.ts'
import { enterBy, newColleague } from '../world/access.ts'
import { program, tokenOf } from '../world/tokens.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
beforeAll(async () => {
  world = await newWorld()
  administrator = await world.account('administrator')
})
afterAll(() => world.end())

/** A colleague with two programs that work for them. */
const withPrograms = async () => {
  const colleague = await newColleague(world, administrator, 'Trần Thị Mã', [{ role: 'reader' }])
  const tokens = [
    await tokenOf(world, colleague.who, ['people.read']),
    await tokenOf(world, colleague.who, ['people.read']),
  ]
  const answers = async () => {
    const asked = tokens.map(({ token }) => program(world, token).answerTo(showSession))
    return (await Promise.all(asked)).map(({ status }) => status)
  }
  const revocations = () =>
    world.database
      .selectFrom('ledgerEntry')
      .select(['actorId', 'after'])
      .where(
        'subjectId',
        'in',
        tokens.map(({ tokenId }) => tokenId),
      )
      .where('before', 'is not', null)
      .execute()
  return { ...colleague, answers, revocations }
}
const next = 'một câu khác hẳn dễ nhớ'

describe('a new password', () => {
  test('chosen by oneself leaves the programs at work, unless asked to stop them', async () => {
    const { who, password, accountId, answers, revocations } = await withPrograms()
    await who.ask(changePassword, { body: { current: password, next } })
    expect(await answers()).toEqual([200, 200])
    await who.ask(changePassword, { body: { current: next, next: `${next} nữa`, revokeTokens: true } })
    expect(await answers()).toEqual([401, 401])
    expect((await who.ask(listTokens)).tokens).toEqual([])
    const entries = await revocations()
    expect(entries.map(({ actorId }) => actorId)).toEqual([accountId, accountId])
    expect(entries[0]?.after).toMatchObject({ accountId, revoked: true })
  })

  test('that is refused stops nobody', async () => {
    const { who, answers } = await withPrograms()
    const body = { current: 'không phải', next, revokeTokens: true }
    expect((await who.answerTo(changePassword, { body })).status).not.toBe(200)
    expect(await answers()).toEqual([200, 200])
  })

  test('through a link stops the programs, unless asked to leave them', async () => {
    for (const [revokeTokens, expected] of [
      [undefined, 401],
      [true, 401],
      [false, 200],
    ] as const) {
      const { accountId, answers } = await withPrograms()
      const link = await administrator.ask(offerPasswordLink, { params: { accountId } })
      const wanted = { token: link.token, password: next, revokeTokens }
      expect((await enterBy(world, '/api/password', wanted)).status).toBe(200)
      expect(await answers()).toEqual([expected, expected])
      // The link opens once: nothing more is revoked by whoever tries it again.
      expect((await enterBy(world, '/api/password', { ...wanted, revokeTokens: true })).status).toBe(410)
      expect(await answers()).toEqual([expected, expected])
    }
  })
})
