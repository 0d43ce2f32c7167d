import { needsSecondStep, readCode } from '../../../domain/access/second-factor.ts'
import { alreadyOn, notOffered, notOn, wrongCode } from '../../../domain/access/second-factor-refusal.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { answers } from '../../../kit/http/route.ts'
import { appAddress, base32, makeSecret, stepOfCode } from '../../../kit/one-time-code.ts'
import type { DoorContext } from '../context.ts'
import { recordSecurityChange, requireConfirmed } from '../security/actions.ts'
import { signedIn } from '../sessions/actions.ts'
import { attempt } from '../sessions/attempts/actions.ts'
import { provePassword } from '../sessions/confirmation/actions.ts'
import { endSessions, passwordHashOf } from '../sessions/store.ts'
import { findAccount } from '../store.ts'
import { drawBackupCodes, forgetBackupCodes, keepBackupCodes } from './backup-codes/actions.ts'
import { countBackupCodes } from './backup-codes/store.ts'
import * as contracts from './contract.ts'
import { openSecret, proveCode, sealSecret } from './proof/actions.ts'
import { confirmApp, dropApp, factorsOf, findApp, offerApp } from './store.ts'

/** How long a QR code that was shown may wait for its first code. */
const offerMilliseconds = 15 * 60_000

const show = async (context: DoorContext) => {
  const { accountId } = signedIn(context)
  const app = await findApp(context.database, accountId)
  const codes = await countBackupCodes(context.database, accountId)
  return {
    hasPassword: (await passwordHashOf(context.database, accountId)) !== null,
    hasPasskey: (await factorsOf(context.database, accountId)).passkey,
    appSince: app?.confirmedAt?.toISOString() ?? null,
    backupCodes: codes && { left: codes.left, madeAt: codes.madeAt.toISOString() },
  }
}

const offer = async (context: DoorContext) => {
  const { accountId } = signedIn(context)
  requireConfirmed(context)
  const account = await findAccount(context.database, accountId)
  const secret = makeSecret()
  const sealed = sealSecret(context.vault, accountId, secret)
  if (!(await offerApp(context.database, accountId, sealed, new Date()))) throw new Refused(alreadyOn)
  return { key: base32(secret), address: appAddress('Vươn', account?.email ?? '', secret) }
}

/** The half minute whose code was typed, by the secret that was offered. */
const firstStep = async (context: DoorContext, accountId: string, typed: string): Promise<number> => {
  const app = await findApp(context.database, accountId)
  if (app?.confirmedAt) throw new Refused(alreadyOn)
  if (!app || Date.now() - app.offeredAt.getTime() > offerMilliseconds) throw new Refused(notOffered)
  const secret = openSecret(context.vault, accountId, app.sealedSecret)
  const step = await attempt(context, { kind: 'code', name: accountId }, async () =>
    stepOfCode(secret, readCode(typed)?.code ?? '', Date.now()),
  )
  if (step === null) throw new Refused(wrongCode)
  return step
}

/** Takes the app into use; the account's other sessions, begun without it, end. */
const turnOn = async (context: DoorContext, typed: string) => {
  const { accountId, sessionId, actor } = signedIn(context)
  requireConfirmed(context)
  const step = await firstStep(context, accountId, typed)
  const first = !(await countBackupCodes(context.database, accountId))
  const codes = first ? await drawBackupCodes() : null
  await context.database.transaction().execute(async (tx) => {
    if (!(await confirmApp(tx, accountId, step, new Date()))) throw new Refused(alreadyOn)
    await recordSecurityChange(tx, actor, accountId, { kind: 'second-factor', after: { app: true } })
    if (codes) await keepBackupCodes(tx, actor, accountId, codes.kept)
    await endSessions(tx, accountId, { except: sessionId })
  })
  return { backupCodes: codes?.shown ?? null }
}

const turnOff = async (context: DoorContext, password: string, code: string) => {
  const { accountId, sessionId, actor } = signedIn(context)
  if (!(await factorsOf(context.database, accountId)).code) throw new Refused(notOn)
  await provePassword(context, accountId, password)
  await proveCode(context, accountId, code)
  await context.database.transaction().execute(async (tx) => {
    if (!(await dropApp(tx, accountId))) throw new Refused(notOn)
    await recordSecurityChange(tx, actor, accountId, { kind: 'second-factor', before: { app: true } })
    if (!needsSecondStep(await factorsOf(tx, accountId))) await forgetBackupCodes(tx, actor, accountId)
    await endSessions(tx, accountId, { except: sessionId })
  })
  return { ok: true as const }
}

const renew = async (context: DoorContext) => {
  const { accountId, actor } = signedIn(context)
  requireConfirmed(context)
  if (!needsSecondStep(await factorsOf(context.database, accountId))) throw new Refused(notOn)
  const { shown, kept } = await drawBackupCodes()
  await context.database.transaction().execute((tx) => keepBackupCodes(tx, actor, accountId, kept))
  return { backupCodes: shown }
}

export const routes = [
  answers(contracts.showSecondFactor, (context: DoorContext) => show(context)),
  answers(contracts.offerSecondFactor, (context: DoorContext) => offer(context)),
  answers(contracts.turnOnSecondFactor, (context: DoorContext, { body }) => turnOn(context, body.code)),
  answers(contracts.turnOffSecondFactor, (context: DoorContext, { body }) =>
    turnOff(context, body.password, body.code),
  ),
  answers(contracts.renewBackupCodes, (context: DoorContext) => renew(context)),
]
