import type { Role } from '../../src/domain/access/policy.ts'
import { endSession, startSession } from '../../src/features/access/contract.ts'
import { offerSecondFactor, turnOnSecondFactor } from '../../src/features/access/second-factor/contract.ts'
import type { World } from '../world.ts'
import { newColleague } from './access.ts'
import { newApp } from './authenticator-app.ts'
import { type Browser, newBrowser } from './browser.ts'

/** A colleague with a password, signed in at a browser. */
export const colleagueAtBrowser = async (world: World, name: string, roles: Role[] = []) => {
  const administrator = await world.account('administrator')
  const colleague = await newColleague(
    world,
    administrator,
    name,
    roles.map((role) => ({ role })),
  )
  await colleague.who.ask(endSession)
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
