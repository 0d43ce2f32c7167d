import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from '../../src/features/access/accounts/contract.ts'
import { choosePassword } from '../../src/features/access/sessions/contract.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

test('a password that would be guessed is refused in a sentence, and the link stays good for a better one', async () => {
  const administrator = await world.account('administrator')
  const body = { name: 'Trần Thị Khó Đoán', email: 'kho.doan@vuon.example' }
  const { link } = await administrator.ask(createAccount, { body })
  const token = link?.token ?? ''
  for (const [password, code] of [
    ['Password2026!', 'password.common'],
    ['123456789012', 'password.common'],
    ['Mật khẩu 2026!', 'password.own_word'],
    ['tranthikhodoan', 'password.own_word'],
  ] as const) {
    const refused = await world.stranger.answerTo(choosePassword, { body: { token, password } })
    expect(refused).toMatchObject({ status: 422, body: { error: { code } } })
  }
  const chosen = { token, password: 'ngựa sắt bay về trời' }
  expect((await world.stranger.answerTo(choosePassword, { body: chosen })).status).toBe(200)
})
