import { noPerson } from '../../../domain/access/account-refusal.ts'
import { detailsOf, type Fields, type LookUp, namedIn } from '../../../domain/access/history-detail.ts'
import { noSubject } from '../../../domain/access/history-refusal.ts'
import { sentenceOf } from '../../../domain/access/history-sentence.ts'
import { actorNamed } from '../../../domain/access/operator.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../context.ts'
import type { ShownSeal } from '../ledger/contract.ts'
import { sealsOf } from '../ledger/store.ts'
import { showHistory } from './contract.ts'
import { type EntryRow, isPersonWithin, namesOf, pageOfEntries } from './store.ts'

/** The account an entry is about is its subject: told to the words as one of its fields. */
const withSubject = (row: EntryRow, fields: Fields | null): Fields | null =>
  fields && row.subjectKind === 'account' ? { ...fields, subjectId: row.subjectId } : fields

/** An entry about somebody who was erased tells that something was done, and no more than the erasure itself. */
const closed = (row: EntryRow): EntryRow => {
  if (!row.isErased || row.subjectKind === 'erasure') return row
  return { ...row, reason: null, before: row.before && {}, after: row.after && {} }
}

const lookUpFor = async ({ database }: Context, rows: readonly EntryRow[]): Promise<LookUp> => {
  const pairs = rows.flatMap((row) => [
    ...namedIn(row.before),
    ...namedIn(row.after),
    ...(row.subjectKind === 'account' ? [['account', row.subjectId] as [string, string]] : []),
  ])
  const wanted = new Map(
    [...Map.groupBy(pairs, ([list]) => list)].map(([list, ones]) => [list, ones.map(([, code]) => code)]),
  )
  const names = await namesOf(database, wanted)
  return (list, code) => names.get(`${list} ${code}`) ?? null
}

const shown = (row: EntryRow, lookUp: LookUp, seal: ShownSeal | null) => {
  const { before, after, personName, recordedAt, isErased: _isErased, ...entry } = row
  const [old, present] = [withSubject(row, before), withSubject(row, after)]
  const actor = actorNamed(row.actorName)
  const told = (actorName: string) => sentenceOf({ ...row, actorName, before: old, after: present }, lookUp)
  return {
    ...entry,
    recordedAt: recordedAt.toISOString(),
    sentence: say(told(actor.vi).vi, told(actor.en).en),
    details: detailsOf(before, after, lookUp),
    seal,
  }
}

const show = async (context: Context, query: InputOf<typeof showHistory>['query']) => {
  const { database, scope, actor } = context
  if (query.personId && !(await isPersonWithin(database, scope, query.personId))) throw new Refused(noPerson)
  const { rows: found, next } = await pageOfEntries(database, scope, actor.id, query)
  const rows = found.map(closed)
  // What lies out of reach looks like what was never recorded.
  if (query.subjectId && !query.before && rows.length === 0) throw new Refused(noSubject)
  const lookUp = await lookUpFor(context, rows)
  const ids = rows.map(({ entryId }) => entryId)
  const seals = scope.allows('ledger.read') ? await sealsOf(database, ids) : new Map<string, ShownSeal>()
  return { entries: rows.map((row) => shown(row, lookUp, seals.get(row.entryId) ?? null)), next }
}

export const routes = [answers(showHistory, (context: Context, { query }) => show(context, query))]
