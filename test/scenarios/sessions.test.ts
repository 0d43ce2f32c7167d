import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showSession } from '../../src/features/access/contract.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

describe('signing in', () => {
  test('a stranger has no session and learns that nobody has set the place up', async () => {
    expect(await world.stranger.ask(showSession)).toEqual({
      session: null,
      secondStep: null,
      setupNeeded: true,
    })
  })

  test('an account sees itself and what it may do', async () => {
    const administrator = await world.account('administrator')
    const { session } = await administrator.ask(showSession)
    expect(session?.grants).toMatchObject([{ role: 'administrator', unitId: null }])
    expect(session?.actions).toContain('accounts.change')
  })

  test('a wrong password is refused in the language of the reader', async () => {
    const answer = await world.stranger.fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ email: 'nobody@vuon.example', password: 'not the password' }),
    })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({
      error: {
        code: 'session.wrong_password',
        message: 'The e-mail or the password is wrong. Check both and try again.',
      },
    })
  })

  test('an address that does not exist is a sentence, not a page', async () => {
    const answer = await world.stranger.fetch('/api/nowhere')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: { code: 'address.not_found' } })
  })
})
