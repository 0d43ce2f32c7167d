import { routes as accounts } from '../features/access/accounts/actions.ts'
import { routes as grants } from '../features/access/accounts/grants/actions.ts'
import { routes as access } from '../features/access/actions.ts'
import { acrossRegistry, type Context, type DoorContext } from '../features/access/context.ts'
import { routes as delegations } from '../features/access/delegations/actions.ts'
import { routes as drafts } from '../features/access/drafts/actions.ts'
import { routes as history } from '../features/access/history/actions.ts'
import { routes as ledger } from '../features/access/ledger/actions.ts'
import { routes as mail } from '../features/access/mail/actions.ts'
import { routes as passkeys } from '../features/access/passkeys/actions.ts'
import { routes as passkeyEntry } from '../features/access/passkeys/entry/actions.ts'
import { routes as provisioning } from '../features/access/provisioning/actions.ts'
import { routes as reset } from '../features/access/reset/actions.ts'
import { routes as secondFactor } from '../features/access/second-factor/actions.ts'
import { routes as secondFactorRemoval } from '../features/access/second-factor/removal/actions.ts'
import { routes as secondFactorRule } from '../features/access/second-factor/rule/actions.ts'
import { routes as secondStep } from '../features/access/second-factor/step/actions.ts'
import { routes as confirmation } from '../features/access/sessions/confirmation/actions.ts'
import { routes as signOnEntry } from '../features/access/single-sign-on/entry/actions.ts'
import { routes as mappings } from '../features/access/single-sign-on/mappings/actions.ts'
import { routes as signOnRemoval } from '../features/access/single-sign-on/removal/actions.ts'
import { routes as signOnSettings } from '../features/access/single-sign-on/settings/actions.ts'
import { routes as accountTokens } from '../features/access/tokens/account/actions.ts'
import { routes as tokens } from '../features/access/tokens/actions.ts'
import { routes as views } from '../features/access/views/actions.ts'
import { routes as backups } from '../features/home/backups/actions.ts'
import { routes as imports } from '../features/imports/steps/actions.ts'
import { routes as asKnown } from '../features/people/as-known/actions.ts'
import { routes as career } from '../features/people/career/actions.ts'
import { routes as copies } from '../features/people/copy/actions.ts'
import { routes as askedCorrections } from '../features/people/corrections/asking/actions.ts'
import { routes as corrections } from '../features/people/corrections/deciding/actions.ts'
import { routes as correctionFiles } from '../features/people/corrections/file/actions.ts'
import { routes as erasures } from '../features/people/erasure/actions.ts'
import { routes as peopleList } from '../features/people/list/actions.ts'
import { routes as own } from '../features/people/own/actions.ts'
import { routes as personRecord } from '../features/people/record/actions.ts'
import { routes as retention } from '../features/people/retention/actions.ts'
import { routes as sensitive } from '../features/people/sensitive/actions.ts'
import { routes as qualifications } from '../features/qualifications/actions.ts'
import { routes as evidence } from '../features/qualifications/evidence/actions.ts'
import { routes as ladders } from '../features/qualifications/ladders/actions.ts'
import { routes as sets } from '../features/qualifications/ladders/sets/actions.ts'
import { routes as peopleWorkbook } from '../features/qualifications/people/workbook/actions.ts'
import { routes as verificationRounds } from '../features/qualifications/rounds/actions.ts'
import { routes as members } from '../features/reports/members/actions.ts'
import { routes as rollUp } from '../features/reports/roll-up/actions.ts'
import { routes as rollUpWorkbook } from '../features/reports/roll-up-workbook/actions.ts'
import { routes as units } from '../features/units/actions.ts'
import type { Route } from '../kit/http/route.ts'

/** The routes of the rooms that anybody at the door may use. */
export const doorRoutes: readonly Route<DoorContext>[] = [
  ...access,
  ...reset,
  ...secondStep,
  ...signOnEntry,
  ...confirmation,
  ...secondFactor,
  ...passkeys,
  ...passkeyEntry,
]

/** The routes of all rooms behind the door, left to right. */
export const routes: readonly Route<Context>[] = [
  ...accounts,
  ...grants,
  ...delegations,
  ...tokens,
  ...accountTokens,
  ...mail,
  ...secondFactorRule,
  ...signOnSettings,
  ...mappings,
  ...signOnRemoval,
  ...provisioning,
  ...secondFactorRemoval,
  ...views,
  ...drafts,
  ...history,
  ...ledger,
  ...units,
  ...peopleList,
  ...personRecord,
  ...asKnown,
  ...career,
  ...sensitive,
  ...own,
  ...copies,
  ...askedCorrections,
  ...corrections,
  ...correctionFiles,
  ...erasures,
  ...retention,
  ...qualifications,
  ...evidence,
  ...ladders,
  ...sets,
  ...peopleWorkbook,
  ...verificationRounds,
  ...imports.map(acrossRegistry),
  ...members,
  ...rollUp,
  ...rollUpWorkbook,
  ...backups,
]
