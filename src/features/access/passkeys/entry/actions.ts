import { passkeyNotAccepted } from '../../../../domain/access/passkey-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { answers, WithHeaders } from '../../../../kit/http/route.ts'
import type { KeyAnswer } from '../../../../kit/passkey-answer.ts'
import { askForKey, counterProved } from '../../../../kit/passkeys.ts'
import { keepChallenge, spendChallenge } from '../../challenges/store.ts'
import type { DoorContext } from '../../context.ts'
import { signedIn } from '../../sessions/actions.ts'
import { admit } from '../../sessions/entry/actions.ts'
import { refuseOwnWay } from '../../single-sign-on/needed/actions.ts'
import { answerSeconds, pageOf } from '../actions.ts'
import { findCredential, notePasskeyUse } from '../store.ts'
import { askForPasskey, confirmByPasskey, enterByPasskey } from './contract.ts'

/** The same for everybody: which passkeys there are is nobody's business before one has signed. */
const ask = async (context: DoorContext) => {
  const options = await askForKey(pageOf(context))
  await keepChallenge(context.database, 'passkey-sign-in', options.challenge, null, answerSeconds)
  return { options }
}

/** The account whose passkey signed a challenge of ours that nobody has answered before. */
const holderOf = async (context: DoorContext, answer: KeyAnswer): Promise<string> => {
  const { database } = context
  const key = await findCredential(database, answer.id)
  const counter =
    key &&
    (await counterProved(
      pageOf(context),
      answer,
      (challenge) => spendChallenge(database, 'passkey-sign-in', challenge, null),
      key,
    ))
  if (!key || counter == null) throw new Refused(passkeyNotAccepted)
  await notePasskeyUse(database, key.passkeyId, counter)
  return key.accountId
}

/** A passkey is something one has and something one knows or is: no further step is asked for. */
const enterWith = async (context: DoorContext, answer: KeyAnswer) => {
  const accountId = await holderOf(context, answer)
  await refuseOwnWay(context, accountId)
  return new WithHeaders({ ok: true as const }, await admit(context, accountId, 'passkey'))
}

const confirm = async (context: DoorContext, answer: KeyAnswer) => {
  const { accountId } = signedIn(context)
  if ((await holderOf(context, answer)) !== accountId) throw new Refused(passkeyNotAccepted)
  return new WithHeaders({ ok: true as const }, await admit(context, accountId, 'passkey'))
}

export const routes = [
  answers(askForPasskey, (context: DoorContext) => ask(context)),
  answers(enterByPasskey, (context: DoorContext, { body }) => enterWith(context, body.answer)),
  answers(confirmByPasskey, (context: DoorContext, { body }) => confirm(context, body.answer)),
]
