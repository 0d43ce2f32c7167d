import { v7 as newId } from 'uuid'
import type { Database, Tx } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import { countAnew, keepingCounts } from '../../../database/summary.ts'
import type { Action } from '../../../domain/access/policy.ts'
import { type LevelFact, withLevel } from '../../../domain/counting/level-fact.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { refusalToOverwrite } from '../../../domain/people/changed-meanwhile.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Context } from '../../access/context.ts'
import type { Scope } from '../../access/scope.ts'
import { changingPerson, recordNotFound } from '../actions.ts'
import { deleteFact, type FactRow, type FactTable, findFact, insertFact, updateFact } from './store.ts'

type At = { personId: string; id: string }
type Plain = Readonly<Record<string, string | number | null>>

/** Where a fact is about to stand: whose it is, and which one it is. */
export type Standing = {
  readonly tx: Tx
  readonly database: Database
  readonly scope: Scope
  readonly today: Day
  readonly personId: string
  readonly id: string
}

/** One kind of dated fact: its table, who may change it, how it is kept, and what must hold. */
export type FactKind<Fields extends Plain> = {
  readonly table: FactTable
  readonly action: Action
  /** Whether it changes what is counted: where people are counted, or at which levels. */
  readonly counted: 'no' | 'by-unit' | LevelFact
  columns(fields: Fields): Plain
  fields(row: FactRow): Fields
  /** Refuses a fact that may not stand so. */
  check(fields: Fields, standing: Standing): Promise<void>
  /** Refuses to touch a fact as it stands, such as one that tells of somebody else's unit. */
  checkTouch?(fields: Fields, standing: Standing): Promise<void>
  /** Refuses to remove it. */
  checkRemoval?(fields: Fields, standing: Standing): Promise<void>
}

/** The fields that a request names; those left out stay as they are. */
const named = <Fields extends Plain>(body: Partial<Record<string, unknown>>): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(body).filter(([name, value]) => value !== undefined && name !== 'revision'),
  ) as Partial<Fields>

/** Makes the change and keeps the counts true to it; null columns where the fact goes. */
const counting = (
  { counted }: { counted: 'no' | 'by-unit' | LevelFact },
  tx: Tx,
  at: { personId: string; id: string },
  columns: Plain | null,
  change: () => Promise<unknown>,
): Promise<unknown> => {
  if (counted === 'no') return change()
  if (counted === 'by-unit') return keepingCounts(tx, [at.personId], change)
  return countAnew(tx, at.personId, (person) => withLevel(person, counted, at.id, columns)).then(change)
}

const standingIn = ({ database, scope, today }: Context, tx: Tx, at: At): Standing => ({
  tx,
  database,
  scope,
  today,
  ...at,
})

/** How a qualification is verified is no field of a form, but a change of the others takes it back: it is told too. */
const besides = (columns: object): { verification?: unknown } =>
  'verification' in columns ? { verification: columns.verification } : {}

const note = (
  tx: Tx,
  context: Context,
  kind: { table: string; action: string },
  personId: string,
  id: string,
  change: { before?: object; after?: object },
) =>
  record(tx, context.actor, {
    action: kind.action,
    subjectKind: kind.table,
    subjectId: id,
    personId,
    ...change,
  })

/** Adds a fact in a transaction that holds the person. */
export const enterFact = async <Fields extends Plain>(
  tx: Tx,
  context: Context,
  kind: FactKind<Fields>,
  personId: string,
  fields: Fields,
): Promise<{ id: string; revision: number }> => {
  const id = newId()
  await kind.check(fields, standingIn(context, tx, { personId, id }))
  const columns = kind.columns(fields)
  await counting(kind, tx, { personId, id }, columns, () => insertFact(tx, kind.table, personId, id, columns))
  await note(tx, context, kind, personId, id, { after: fields })
  return { id, revision: 1 }
}

/** Changes a fact in a transaction that holds the person. */
export const alterFact = async <Fields extends Plain>(
  tx: Tx,
  context: Context,
  kind: FactKind<Fields>,
  at: { personId: string; id: string; revision: number },
  wanted: Partial<Fields>,
): Promise<{ id: string; revision: number }> => {
  const { personId, id } = at
  const row = await findFact(tx, kind.table, personId, id)
  if (!row) throw new Refused(recordNotFound)
  const before = kind.fields(row)
  const stale = refusalToOverwrite(before, wanted, { seen: at.revision, present: row.revision })
  if (stale) throw new Refused(stale)
  const after = { ...before, ...wanted }
  const standing = standingIn(context, tx, { personId, id })
  await kind.checkTouch?.(before, standing)
  await kind.check(after, standing)
  const columns = kind.columns(after)
  await counting(kind, tx, { personId, id }, columns, () => updateFact(tx, kind.table, personId, id, columns))
  await note(tx, context, kind, personId, id, {
    before: { ...before, ...besides(row) },
    after: { ...after, ...besides(columns) },
  })
  return { id, revision: row.revision + 1 }
}

/** Removes a fact in a transaction that holds the person; what it said stays in the ledger. */
export const dropFact = async <Fields extends Plain>(
  tx: Tx,
  context: Context,
  kind: FactKind<Fields>,
  personId: string,
  id: string,
): Promise<void> => {
  const row = await findFact(tx, kind.table, personId, id)
  if (!row) throw new Refused(recordNotFound)
  const before = kind.fields(row)
  const standing = standingIn(context, tx, { personId, id })
  await kind.checkTouch?.(before, standing)
  await kind.checkRemoval?.(before, standing)
  await counting(kind, tx, { personId, id }, null, () => deleteFact(tx, kind.table, personId, id))
  await note(tx, context, kind, personId, id, { before: { ...before, ...besides(row) } })
}

/** The three things that can be done with a kind of fact over HTTP. */
export const factActions = <Fields extends Plain>(kind: FactKind<Fields>) => ({
  add: (context: Context, { params, body }: { params: { personId: string }; body: Fields }) =>
    changingPerson(context, params.personId, kind.action, (tx) =>
      enterFact(tx, context, kind, params.personId, body),
    ),
  change: (
    context: Context,
    { params, body }: { params: At; body: { revision: number } & Partial<Record<string, unknown>> },
  ) =>
    changingPerson(context, params.personId, kind.action, (tx) =>
      alterFact(tx, context, kind, { ...params, revision: body.revision }, named<Fields>(body)),
    ),
  remove: (context: Context, { params }: { params: At }) =>
    changingPerson(context, params.personId, kind.action, async (tx) => {
      await dropFact(tx, context, kind, params.personId, params.id)
      return { ok: true as const }
    }),
})
