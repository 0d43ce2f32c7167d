import type { Role } from '../../src/domain/access/policy.ts'
import { startSession } from '../../src/features/access/contract.ts'
import { offerSecondFactor, turnOnSecondFactor } from '../../src/features/access/second-factor/contract.ts'
import { codeOfStep, stepAt } from '../../src/kit/one-time-code.ts'
import type { World } from '../world.ts'
import { newColleague } from './access.ts'
import { type Browser, newBrowser } from './browser.ts'

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const bytesOf = (key: string): Buffer => {
  const bits = [...key].map((sign) => signs.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** An authenticator app that has read a key: each code is of a later half minute than the one before. */
export const newApp = (key: string) => {
  let step = 0
  return {
    next: (): string => {
      step = Math.max(step + 1, stepAt(Date.now()) - 1)
      return codeOfStep(bytesOf(key), step)
    },
    /** The code of the half minute that is so many away from now. */
    codeApart: (steps: number): string => codeOfStep(bytesOf(key), stepAt(Date.now()) + steps),
  }
}

/** A colleague with a password, signed in at a browser. */
export const colleagueAtBrowser = async (world: World, name: string, roles: Role[] = []) => {
  const administrator = await world.account('administrator')
  const colleague = await newColleague(
    world,
    administrator,
    name,
    roles.map((role) => ({ role })),
  )
  const browser = newBrowser(world)
  await browser.ask(startSession, { body: colleague })
  return { ...colleague, browser, administrator }
}

/** Sets up an app in this browser: the app and the backup codes that were shown. */
export const setUpApp = async (browser: Browser) => {
  const { key } = await browser.ask(offerSecondFactor)
  const app = newApp(key)
  const { backupCodes } = await browser.ask(turnOnSecondFactor, { body: { code: app.next() } })
  return { app, key, backupCodes: backupCodes ?? [] }
}
