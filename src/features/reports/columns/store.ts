import type { Database } from '../../../database/connect.ts'
import { isHeadOf } from '../../../domain/counting/order.ts'
import { say, type Text } from '../../../domain/language/say.ts'
import { ageBands } from '../../../domain/people/age.ts'
import type { Column } from '../../../domain/reports/roll-up.ts'
import { type Split, unknownColumn } from '../../../domain/reports/split.ts'
import type { Day } from '../../../domain/time/day.ts'

export type SetAsOf = {
  readonly code: string
  readonly name: Text
  readonly basis: string | null
  readonly levelCodes: readonly string[]
  /** The set under which the summary can answer for this one, if there is one. */
  readonly summaryOf: string | null
}

/**
 * The set with its levels in order on the day; undefined where there is no such set. While the summary of a
 * set is being made, nothing is read off it: people are counted one by one.
 */
export const findSet = async (database: Database, code: string, asOf: Day): Promise<SetAsOf | undefined> => {
  const set = await database.selectFrom('countsAsSet').selectAll().where('code', '=', code).executeTakeFirst()
  if (!set) return undefined
  const members = await database
    .selectFrom('countsAsMember')
    .select('levelCode')
    .where('setCode', '=', code)
    .where('fromDay', '<=', asOf)
    .where('toDay', '>', asOf)
    .orderBy('position')
    .orderBy('levelCode')
    .execute()
  const levelCodes = members.map(({ levelCode }) => levelCode)
  const kept = await database
    .selectFrom('countOrder')
    .select(['setCode', 'levelCodes'])
    .where('fromDay', '<=', asOf)
    .where('toDay', '>', asOf)
    .where('setCode', 'not in', (query) => query.selectFrom('countBuild').select('setCode'))
    .execute()
  const summary =
    kept.find(({ setCode }) => setCode === code) ??
    kept.find((order) => isHeadOf(levelCodes, order.levelCodes))
  const { basis } = set
  return { code, name: say(set.nameVi, set.nameEn), basis, levelCodes, summaryOf: summary?.setCode ?? null }
}

const levelColumns = async (database: Database, levelCodes: readonly string[]): Promise<Column[]> => {
  if (levelCodes.length === 0) return []
  const levels = await database
    .selectFrom('level')
    .select(['code', 'nameVi', 'nameEn', 'colourLight'])
    .where('code', 'in', levelCodes)
    .execute()
  const byCode = new Map(levels.map((level) => [level.code, level]))
  return levelCodes.map((code) => {
    const level = byCode.get(code)
    return {
      code,
      name: say(level?.nameVi ?? code, level?.nameEn ?? code),
      colour: level?.colourLight ?? null,
    }
  })
}

const termColumns = async (database: Database, list: string): Promise<Column[]> => {
  const terms = await database
    .selectFrom('term')
    .select(['code', 'nameVi', 'nameEn'])
    .where('list', '=', list)
    .orderBy('position')
    .execute()
  return terms.map(({ code, nameVi, nameEn }) => ({ code, name: say(nameVi, nameEn), colour: null }))
}

const broadFields = async (database: Database): Promise<Column[]> => {
  const fields = await database
    .selectFrom('fieldOfStudy')
    .selectAll()
    .where('parentCode', 'is', null)
    .orderBy('code')
    .execute()
  return fields.map(({ code, nameVi, nameEn }) => ({ code, name: say(nameVi, nameEn), colour: null }))
}

const sexColumns: Column[] = [
  { code: 'female', name: say('Nữ', 'Women'), colour: null },
  { code: 'male', name: say('Nam', 'Men'), colour: null },
]

/** The columns of a split, in order; every split but the levels ends with those not known. */
export const columnsFor = async (database: Database, by: Split, set: SetAsOf): Promise<Column[]> => {
  const unknown: Column = { ...unknownColumn, colour: null }
  if (by === 'level') return levelColumns(database, set.levelCodes)
  if (by === 'sex') return [...sexColumns, unknown]
  if (by === 'age-band')
    return [...ageBands.map(({ code, text }) => ({ code, name: text, colour: null })), unknown]
  if (by === 'field') return [...(await broadFields(database)), unknown]
  return [...(await termColumns(database, by)), unknown]
}

/** What a hierarchy is called. */
export const hierarchyName = async (database: Database, code: string): Promise<Text> => {
  const row = await database.selectFrom('hierarchy').selectAll().where('code', '=', code).executeTakeFirst()
  return say(row?.nameVi ?? code, row?.nameEn ?? code)
}
