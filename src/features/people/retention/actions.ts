import { v5 as namedId } from 'uuid'
import { record } from '../../../database/ledger.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { refusalToOverwrite } from '../../../domain/people/changed-meanwhile.ts'
import { goesOn, overSince, type RetentionKind } from '../../../domain/people/retention/rule.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { type RetentionRow, retentionRuleOf, retentionRulesOf } from '../practice/store.ts'
import { changeRule, listRules, runRule, showDue } from './contract.ts'
import { removeRecords } from './removing/actions.ts'
import { countDue, dueRecords, holdRule, updateRule } from './store.ts'

const noRule = refuse(
  'retention.no_rule',
  say('Chưa có quy tắc lưu giữ cho loại này.', 'There is no rule of retention for this kind.'),
  404,
)

const unverified = refuse(
  'retention.unverified',
  say(
    'Căn cứ của quy tắc này chưa được đối chiếu. Hãy ghi nguồn vào quy tắc, hoặc xác nhận rằng vẫn xóa.',
    'The ground of this rule is unverified. Enter its source, or confirm that it is to run all the same.',
  ),
  409,
)

const subjects = '8f0e4b7c-55e1-4a7e-9c39-0d2f8d1f5d01'
/** The ledger's id of a rule: always the same for the same kind. */
export const idOfRule = (kind: RetentionKind): string => namedId(`retention ${kind}`, subjects)

export const requireRule = async (
  { database }: Pick<Context, 'database'>,
  kind: RetentionKind,
): Promise<RetentionRow> => {
  const rule = await retentionRuleOf(database, kind)
  if (!rule) throw new Refused(noRule)
  return rule
}

const list = async ({ database }: Context) => ({ rules: await retentionRulesOf(database) })

const change = (context: Context, { params, body }: InputOf<typeof changeRule>) => {
  const { revision: seen, ...wanted } = body
  return context.database.transaction().execute(async (tx) => {
    await holdRule(tx, params.kind)
    const before = await requireRule({ database: tx }, params.kind)
    const { months, source } = before
    const stale = refusalToOverwrite({ months, source }, wanted, { seen, present: before.revision })
    if (stale) throw new Refused(stale)
    const revision = before.revision + 1
    await updateRule(tx, params.kind, { ...wanted, revision })
    await record(tx, context.actor, {
      action: changeRule.action,
      subjectKind: 'retention',
      subjectId: idOfRule(params.kind),
      before: { kind: params.kind, months, source },
      after: { kind: params.kind, ...wanted },
    })
    return { ...before, ...wanted, revision }
  })
}

/** The dry run: what would go today, since when it is over its time, and by which rule. */
const due = async (context: Context, { params, query }: InputOf<typeof showDue>) => {
  const rule = await requireRule(context, params.kind)
  const before = overSince(rule, context.today)
  const records = await dueRecords(context.database, params.kind, before, query)
  return {
    rule,
    total: await countDue(context.database, params.kind, before),
    records: records.map((one) => ({ ...one, goesOn: goesOn(rule, one.since) })),
  }
}

const run = async (context: Context, { params, body }: InputOf<typeof runRule>) => {
  const rule = await requireRule(context, params.kind)
  if (rule.source === null && !body.evenIfUnverified) throw new Refused(unverified)
  const before = overSince(rule, context.today)
  // What was looked at may have changed since: somebody came back, a request was opened anew.
  const still = await dueRecords(context.database, params.kind, before, { limit: 200, ids: body.ids })
  const removed = await removeRecords(context, rule, still, body.reason)
  return { removed, left: await countDue(context.database, params.kind, before) }
}

export const routes = [
  answers(listRules, list),
  answers(changeRule, change),
  answers(showDue, due),
  answers(runRule, run),
]
