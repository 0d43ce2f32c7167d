import { v7 as newId } from 'uuid'
import {
  noPageAddress,
  noPasskey,
  passkeyNotAdded,
  tooManyPasskeys,
} from '../../../domain/access/passkey-refusal.ts'
import { needsSecondStep } from '../../../domain/access/second-factor.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { answers } from '../../../kit/http/route.ts'
import type { AddingAnswer, Place } from '../../../kit/passkey-answer.ts'
import { keyMade, offerKey, placeOf } from '../../../kit/passkeys.ts'
import { keepChallenge, spendChallenge } from '../challenges/store.ts'
import type { DoorContext } from '../context.ts'
import { drawBackupCodes, forgetBackupCodes, keepBackupCodes } from '../second-factor/backup-codes/actions.ts'
import { countBackupCodes } from '../second-factor/backup-codes/store.ts'
import { factorsOf } from '../second-factor/store.ts'
import { recordSecurityChange, requireConfirmed } from '../security/actions.ts'
import { signedIn } from '../sessions/actions.ts'
import { endSessions } from '../sessions/store.ts'
import { findAccount } from '../store.ts'
import * as contracts from './contract.ts'
import { deletePasskey, insertPasskey, lockPasskey, passkeysOf, renamePasskey } from './store.ts'

/** How long the browser may take to answer. */
export const answerSeconds = 300
const passkeysMax = 20

/** The page that the request comes from. @throws Refused `passkey.no_address`. */
export const pageOf = ({ headers }: Pick<DoorContext, 'headers'>): Place => {
  const place = placeOf(headers)
  if (!place) throw new Refused(noPageAddress)
  return place
}

const list = async (context: DoorContext) => {
  const keys = await passkeysOf(context.database, signedIn(context).accountId)
  return {
    passkeys: keys.map(({ credentialId: _secret, addedAt, lastUsedAt, ...key }) => ({
      ...key,
      addedAt: addedAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  }
}

const offer = async (context: DoorContext) => {
  const { database } = context
  const { accountId } = signedIn(context)
  requireConfirmed(context)
  const place = pageOf(context)
  const account = await findAccount(database, accountId)
  const held = await passkeysOf(database, accountId)
  if (held.length >= passkeysMax) throw new Refused(tooManyPasskeys)
  const holder = { id: accountId, email: account?.email ?? '', name: account?.name ?? '' }
  const options = await offerKey(
    place,
    holder,
    held.map(({ credentialId }) => credentialId),
  )
  await keepChallenge(database, 'passkey-adding', options.challenge, accountId, answerSeconds)
  return { options }
}

/** Adds what the browser made; with the first second factor come backup codes, and other sessions end. */
const add = async (context: DoorContext, name: string, answer: AddingAnswer) => {
  const { database } = context
  const { accountId, sessionId, actor } = signedIn(context)
  requireConfirmed(context)
  const key = await keyMade(pageOf(context), answer, (challenge) =>
    spendChallenge(database, 'passkey-adding', challenge, accountId),
  )
  if (!key) throw new Refused(passkeyNotAdded)
  const codes = (await countBackupCodes(database, accountId)) ? null : await drawBackupCodes()
  const passkeyId = newId()
  await database.transaction().execute(async (tx) => {
    const first = !needsSecondStep(await factorsOf(tx, accountId))
    if (!(await insertPasskey(tx, { ...key, passkeyId, accountId, name }))) throw new Refused(passkeyNotAdded)
    await recordSecurityChange(tx, actor, accountId, { kind: 'passkey', after: { name } })
    if (codes) await keepBackupCodes(tx, actor, accountId, codes.kept)
    if (first) await endSessions(tx, accountId, { except: sessionId })
  })
  return { passkeyId, backupCodes: codes?.shown ?? null }
}

const rename = (context: DoorContext, passkeyId: string, name: string) => {
  const { accountId, actor } = signedIn(context)
  return context.database.transaction().execute(async (tx) => {
    const key = await lockPasskey(tx, accountId, passkeyId)
    if (!key) throw new Refused(noPasskey)
    if (key.name === name) return { ok: true as const }
    await renamePasskey(tx, passkeyId, name)
    const [before, after] = [{ name: key.name }, { name }]
    await recordSecurityChange(tx, actor, accountId, { kind: 'passkey', before, after })
    return { ok: true as const }
  })
}

const remove = (context: DoorContext, passkeyId: string) => {
  const { accountId, sessionId, actor } = signedIn(context)
  requireConfirmed(context)
  return context.database.transaction().execute(async (tx) => {
    const key = await lockPasskey(tx, accountId, passkeyId)
    if (!key) throw new Refused(noPasskey)
    await deletePasskey(tx, passkeyId)
    await recordSecurityChange(tx, actor, accountId, { kind: 'passkey', before: { name: key.name } })
    if (!needsSecondStep(await factorsOf(tx, accountId))) await forgetBackupCodes(tx, actor, accountId)
    await endSessions(tx, accountId, { except: sessionId })
    return { ok: true as const }
  })
}

export const routes = [
  answers(contracts.listPasskeys, (context: DoorContext) => list(context)),
  answers(contracts.offerPasskey, (context: DoorContext) => offer(context)),
  answers(contracts.addPasskey, (context: DoorContext, { body }) => add(context, body.name, body.answer)),
  answers(contracts.renamePasskey, (context: DoorContext, { params, body }) =>
    rename(context, params.passkeyId, body.name),
  ),
  answers(contracts.removePasskey, (context: DoorContext, { params }) => remove(context, params.passkeyId)),
]
