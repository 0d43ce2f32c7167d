import type { Database } from '../../../../database/connect.ts'
import { say, type Text } from '../../../../domain/language/say.ts'
import { namesOf } from '../../../access/history/store.ts'
import { unitNames } from '../../../access/store.ts'

type Asked = {
  readonly asOf: string
  readonly unitId?: string | undefined
  readonly hierarchy?: string | undefined
  readonly staffKind?: string | undefined
  readonly levels?: readonly string[] | undefined
  readonly set: string
}

const none = say('Chưa có trình độ nào trong nhóm', 'None of the set')

/** What the codes that a list was asked with are called on the day. */
export const wordsOfList = async (database: Database, asked: Asked) => {
  const { asOf, unitId, hierarchy, staffKind, levels = [], set } = asked
  const names = await namesOf(
    database,
    new Map([
      ['hierarchy', hierarchy ? [hierarchy] : []],
      ['staff-kind', staffKind ? [staffKind] : []],
    ]),
  )
  const known = await database.selectFrom('level').select(['code', 'nameVi', 'nameEn']).execute()
  const byCode = new Map(known.map(({ code, nameVi, nameEn }) => [code, say(nameVi, nameEn)]))
  const levelName = (code: string): Text => (code === 'none' ? none : (byCode.get(code) ?? say(code, code)))
  const unit = unitId ? (await unitNames(database, [unitId], asOf)).get(unitId) : undefined
  const called = await database
    .selectFrom('countsAsSet')
    .select(['nameVi', 'nameEn'])
    .where('code', '=', set)
    .executeTakeFirst()
  return {
    levelName,
    levels: levels.map(levelName),
    unit: unit ? say(unit.name, unit.nameEn ?? unit.name) : null,
    hierarchy: hierarchy ? (names.get(`hierarchy ${hierarchy}`) ?? null) : null,
    staffKind: staffKind ? (names.get(`staff-kind ${staffKind}`) ?? null) : null,
    set: called ? say(called.nameVi, called.nameEn) : say(set, set),
  }
}
