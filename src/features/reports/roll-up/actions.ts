import type { z } from 'zod'
import { everyone } from '../../../domain/counting/basis.ts'
import { countingRule } from '../../../domain/counting/rule.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { layOut } from '../../../domain/reports/roll-up.ts'
import { onceBegun, standingAt, yearEnds } from '../../../domain/reports/through-time.ts'
import type { Day } from '../../../domain/time/day.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { findSetting } from '../../access/store.ts'
import { columnsFor, findSet, type SetAsOf } from '../columns/store.ts'
import { peopleBehind, rollUp, type rollUpQuery, rollUpThroughTime } from './contract.ts'
import {
  type Asked,
  childrenOf,
  countBehind,
  findUnits,
  levelCounts,
  membersAsOf,
  peopleBehindCount,
  splitCounts,
  yearlyChanges,
} from './store.ts'

export type RollUpQuery = z.output<typeof rollUpQuery>

const noUnit = refuse(
  'unit.not_found',
  say(
    'Không có đơn vị này trong hệ thống tổ chức vào ngày đã chọn. Hãy chọn đơn vị khác hoặc ngày khác.',
    'There is no such unit in this hierarchy on that day. Choose another unit or another day.',
  ),
  404,
)

const chooseUnit = refuse(
  'unit.choose',
  say(
    'Phạm vi của bạn vào ngày này gồm nhiều đơn vị. Hãy chọn một đơn vị ở ô phía trên.',
    'On that day your reach has several units. Choose one of them above.',
  ),
)

const noSet = refuse(
  'set.not_found',
  say(
    'Không có bộ tiêu chí này. Hãy chọn trong danh sách.',
    'There is no such counts-as set. Choose one from the list.',
  ),
  404,
)

/** The day a report looks at when nobody says one: the installation's own, or today. */
export const asOfOr = async (context: Context, asOf: string | undefined): Promise<Day> => {
  if (asOf) return asOf
  const setting = await findSetting(context.database, 'default-as-of')
  return typeof setting === 'string' ? setting : context.today
}

/** Finds what the query speaks of: the day, the unit as it stands on it, and the set as it holds on it. */
const settle = async (context: Context, query: Omit<RollUpQuery, 'by'>) => {
  const { database, scope } = context
  const asOf = await asOfOr(context, query.asOf)
  const { basis, unitId, unit: code } = query
  const sought = { asOf, hierarchy: query.hierarchy ?? null, unitId, code }
  const [found, other] = await findUnits(database, scope, sought)
  if (!found) throw new Refused(noUnit)
  if (other?.hierarchy === found.hierarchy && !unitId && !code) throw new Refused(chooseUnit)
  const { hierarchy, ...unit } = found
  const set = await findSet(database, query.set, asOf)
  if (!set) throw new Refused(noSet)
  const asked: Asked = { asOf, hierarchy, basis, setCode: set.code, levelCodes: set.levelCodes }
  return { unit, set, asked, rule: countingRule(set.name, basis) }
}

const countsOf = (context: Context, unitIds: string[], asked: Asked, set: SetAsOf, by: string) =>
  by === 'level' && set.summaryOf
    ? levelCounts(context.database, unitIds, asked, set.summaryOf)
    : splitCounts(context.database, context.scope, unitIds, asked, by)

/** Units × levels (or another split) as of a day, with the rule by which they were counted. */
export const makeRollUp = async (context: Context, query: RollUpQuery) => {
  const { database } = context
  const { unit, set, asked, rule } = await settle(context, query)
  const columns = await columnsFor(database, query.by, set)
  const children = await childrenOf(database, unit.unitId, asked.asOf, asked.hierarchy)
  const unitIds = [unit, ...children].map(({ unitId }) => unitId)
  const counts = await countsOf(context, unitIds, asked, set, query.by)
  const members = await membersAsOf(database, unitIds, asked.hierarchy, asked.asOf)
  return {
    asOf: asked.asOf,
    hierarchy: asked.hierarchy,
    by: query.by,
    basis: query.basis,
    set: { code: set.code, name: set.name, basis: set.basis },
    rule,
    columns,
    ...layOut(unit, children, columns, counts, members),
  }
}

/** What stood at each of the days: year ends from the summary in one go, other sets day by day. */
const peopleAt = async (context: Context, unitId: string, days: Day[], asked: Asked, set: SetAsOf) => {
  if (set.summaryOf) {
    const key = { setCode: set.summaryOf, hierarchy: asked.hierarchy, basis: asked.basis }
    return standingAt(await yearlyChanges(context.database, unitId, key), days, set.levelCodes)
  }
  const rows: number[][] = []
  for (const asOf of days) {
    const counts = await countsOf(context, [unitId], { ...asked, asOf }, set, 'level')
    const byLevel = new Map(counts.map(({ column, people }) => [column, people]))
    rows.push(set.levelCodes.map((levelCode) => byLevel.get(levelCode) ?? 0))
  }
  return rows
}

/** The composition of one unit at each year's end up to the day. */
const makeThroughTime = async (context: Context, query: Omit<RollUpQuery, 'by'> & { years: number }) => {
  const { database } = context
  const { unit, set, asked, rule } = await settle(context, query)
  const columns = await columnsFor(database, 'level', set)
  const ends = yearEnds(asked.asOf, query.years).slice(0, -1)
  const people = await peopleAt(context, unit.unitId, ends, asked, set)
  const all = { setCode: everyone.setCode, hierarchy: asked.hierarchy, basis: everyone.basis }
  const changes = await yearlyChanges(database, unit.unitId, all)
  const members = standingAt(changes, ends, [everyone.levelCode])
  const { total } = await makeRollUp(context, { ...query, by: 'level', asOf: asked.asOf })
  const points = ends.map((asOf, index) => ({
    asOf,
    members: members[index]?.[0] ?? 0,
    people: people[index] ?? [],
  }))
  points.push({ asOf: asked.asOf, members: total.members, people: [...total.people] })
  return {
    unitId: unit.unitId,
    name: unit.name,
    nameEn: unit.nameEn,
    rule,
    columns,
    points: onceBegun(points),
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Where the next page begins; a key that is none begins at the first page. */
const readKey = (after: string | undefined) => {
  const [personId, nameKey] = after ? [after.slice(0, 36), after.slice(37)] : []
  return personId && nameKey && uuid.test(personId) ? { personId, nameKey } : null
}

/** The people whom one cell counts, each with the qualification or study that makes them count. */
const listPeopleBehind = async (
  context: Context,
  query: RollUpQuery & {
    column?: string | undefined
    part: 'unit' | 'direct'
    after?: string | undefined
    limit: number
  },
) => {
  const { database, scope } = context
  const { unit, set, asked, rule } = await settle(context, query)
  const columns = await columnsFor(database, query.by, set)
  const cell = { unitId: unit.unitId, part: query.part, by: query.by, column: query.column ?? null }
  const page = { after: readKey(query.after), limit: query.limit + 1 }
  const found = await peopleBehindCount(database, scope, cell, asked, page)
  const people = found.slice(0, query.limit)
  const last = people.at(-1)
  return {
    asOf: asked.asOf,
    unit,
    rule,
    column: columns.find(({ code }) => code === query.column) ?? null,
    total: await countBehind(database, scope, cell, asked),
    levels: await columnsFor(database, 'level', set),
    people,
    next: found.length > query.limit && last ? `${last.personId} ${last.nameKey}` : null,
  }
}

export const routes = [
  answers(rollUp, (context: Context, { query }) => makeRollUp(context, query)),
  answers(rollUpThroughTime, (context: Context, { query }) => makeThroughTime(context, query)),
  answers(peopleBehind, (context: Context, { query }) => listPeopleBehind(context, query)),
]
