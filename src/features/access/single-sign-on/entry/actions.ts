import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Tx } from '../../../../database/connect.ts'
import { record } from '../../../../database/ledger.ts'
import { needsSecondStep } from '../../../../domain/access/second-factor.ts'
import { type Visitor, visitorIn } from '../../../../domain/access/sign-on-claims.ts'
import { entryOrRefused } from '../../../../domain/access/single-sign-on.ts'
import {
  attemptOver,
  declined,
  notAccepted,
  notConfigured,
  unreachable,
} from '../../../../domain/access/single-sign-on-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import type { InputOf } from '../../../../kit/http/contract.ts'
import { answers, Redirect } from '../../../../kit/http/route.ts'
import { attemptIn, attemptSeconds, newAttempt, setAttempt } from '../../../../kit/sign-on/attempt.ts'
import { SignOnFault } from '../../../../kit/sign-on/fault.ts'
import type { SignOnProvider } from '../../../../kit/sign-on/provider.ts'
import { stepSeconds } from '../../../../kit/step-cookie.ts'
import { ownAddress } from '../../../../kit/ui/navigate/shared.ts'
import { lockNewAccounts } from '../../accounts/store.ts'
import { openAccount } from '../../actions.ts'
import { keepChallenge, spendChallenge } from '../../challenges/store.ts'
import type { DoorContext } from '../../context.ts'
import { factorsOf } from '../../second-factor/store.ts'
import { countWrong } from '../../sessions/attempts/actions.ts'
import { admit } from '../../sessions/entry/actions.ts'
import { followGroups } from '../following/actions.ts'
import { keepGroups } from '../following/store.ts'
import { accountOfEmail, accountOfSubject, linkSubject, signOnSettings } from '../store.ts'
import { finishSignOn, offerSignOn, startSignOn } from './contract.ts'

const refusals = { declined, 'not-accepted': notAccepted, unreachable }

/** What went wrong at the provider, in our words. */
const asRefused = (error: unknown): unknown =>
  error instanceof SignOnFault ? new Refused(refusals[error.kind]) : error

/** Back to the page for signing in, which tells what was refused; the attempt is over. */
const backToDoor = (error: unknown, secure: boolean): Redirect => {
  const refused = asRefused(error)
  if (!(refused instanceof Refused)) throw error
  return new Redirect(`/sign-in?refused=${refused.refusal.code}`, setAttempt(new Headers(), null, secure))
}

const start = async ({ signOn, database }: DoorContext, next: string, again: boolean) => {
  if (!signOn) throw new Refused(notConfigured)
  const attempt = newAttempt()
  try {
    const page = await signOn.begin(attempt, again)
    await keepChallenge(database, 'single-sign-on', attempt.key, null, attemptSeconds)
    const going = { key: attempt.key, next: ownAddress(next) }
    return new Redirect(page.href, setAttempt(new Headers(), going, signOn.secure))
  } catch (error) {
    return backToDoor(error, signOn.secure)
  }
}

/** The account into which the visitor comes: known by the subject, linked by the e-mail, or opened. */
const accountFor = async (tx: Tx, issuer: string, visitor: Visitor): Promise<string> => {
  const { subject, email } = visitor
  await lockNewAccounts(tx)
  const linked = await accountOfSubject(tx, issuer, subject)
  const byEmail = linked || email === null ? null : await accountOfEmail(tx, issuer, email)
  const entry = entryOrRefused(visitor, { linked, byEmail }, await signOnSettings(tx))
  if (entry.kind === 'enter') return entry.accountId
  const actor = { id: null, name: new URL(issuer).host }
  const accountId =
    entry.kind === 'link'
      ? entry.accountId
      : await openAccount(
          tx,
          actor,
          { name: entry.name, email: entry.email, password: null, personId: null },
          [],
        )
  await linkSubject(tx, { id: newId(), issuer, subject, accountId })
  await record(tx, actor, {
    action: 'accounts.change',
    subjectKind: 'sign-on-link',
    subjectId: accountId,
    after: { accountId, linked: true },
  })
  return accountId
}

const come = (context: DoorContext, { configuration }: SignOnProvider, visitor: Visitor) =>
  context.database.transaction().execute(async (tx) => {
    const { issuer } = configuration
    const accountId = await accountFor(tx, issuer, visitor)
    if (visitor.groups !== null) {
      await keepGroups(tx, accountId, visitor.groups)
      await followGroups(tx, { id: null, name: new URL(issuer).host }, accountId, context.today)
    }
    return accountId
  })

/** Lets the account in; where it has a second factor that the provider did not ask for, it is asked for now. */
const letIn = async (
  context: DoorContext,
  accountId: string,
  { proved, provedAt, next }: { proved: boolean; provedAt: Date; next: string },
) => {
  const { database, accounts } = context
  if (proved || !needsSecondStep(await factorsOf(database, accountId))) {
    const way = proved ? 'single-sign-on' : 'single-sign-on-only'
    return { address: next, headers: await admit(context, accountId, way, provedAt) }
  }
  const token = randomBytes(32).toString('base64url')
  await keepChallenge(database, 'second-step', token, accountId, stepSeconds)
  const address = `/sign-in?next=${encodeURIComponent(next)}`
  return { address, headers: accounts.stepCookie.set(new Headers(), token) }
}

const finish = async (context: DoorContext, query: InputOf<typeof finishSignOn>['query']) => {
  const { signOn, database, headers } = context
  if (!signOn) throw new Refused(notConfigured)
  try {
    const attempt = attemptIn(headers)
    // Spent before anything else: what came back once comes back to nothing.
    if (!attempt || !(await spendChallenge(database, 'single-sign-on', attempt.key, null)))
      throw new Refused(attemptOver)
    const parts = Object.entries(query).filter(([, value]) => value !== undefined) as [string, string][]
    const claims = await signOn.finish(attempt, new URLSearchParams(parts))
    const visitor = visitorIn(claims, signOn.configuration)
    const { providerProves } = await signOnSettings(database)
    const accountId = await come(context, signOn, visitor)
    const proved = providerProves && visitor.secondFactor
    // A provider that knows somebody since morning lets them in, but has not just seen them.
    const provedAt = new Date(Math.min(Date.now(), visitor.provedAtSeconds * 1000))
    const next = ownAddress(attempt.next)
    const { address, headers: inside } = await letIn(context, accountId, { proved, provedAt, next })
    return new Redirect(address, setAttempt(inside, null, signOn.secure))
  } catch (error) {
    await countWrong(context)
    return backToDoor(error, signOn.secure)
  }
}

export const routes = [
  answers(offerSignOn, async ({ signOn }: DoorContext) => ({
    provider: signOn ? { label: signOn.configuration.label } : null,
  })),
  answers(startSignOn, (context: DoorContext, { query }) =>
    start(context, query.next, query.again === 'yes'),
  ),
  answers(finishSignOn, (context: DoorContext, { query }) => finish(context, query)),
]
