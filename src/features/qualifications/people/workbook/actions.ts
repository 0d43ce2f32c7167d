import { v7 as newId } from 'uuid'
import { record } from '../../../../database/ledger.ts'
import { openMoment } from '../../../../database/moment.ts'
import { say } from '../../../../domain/language/say.ts'
import { peopleColumnNames, peopleColumns, sexName } from '../../../../domain/people/people-sheet.ts'
import { aboutPeopleSheet } from '../../../../domain/people/people-sheet-about.ts'
import type { InputOf } from '../../../../kit/http/contract.ts'
import { answers, Download } from '../../../../kit/http/route.ts'
import { workbookStream } from '../../../../kit/workbook/write.ts'
import type { Context } from '../../../access/context.ts'
import { everybodyListed } from '../../../people/list/whole/actions.ts'
import { peopleWorkbook } from './contract.ts'
import { wordsOfList } from './store.ts'

type Query = InputOf<typeof peopleWorkbook>['query']

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const title = say('Danh sách nhân sự', 'List of people')

/** Taking a list away is an act of its own: one entry, with what was asked. */
const recordTaking = (context: Context, { columns: _columns, ...asked }: Query, asOf: string) =>
  context.database.transaction().execute((tx) => {
    const { unitId, hierarchy, search, sex, staffKind, levels = [] } = asked
    const said = {
      unitId,
      hierarchy,
      search,
      sex,
      staffKind,
      levels: levels.map((levelCode) => ({ levelCode })),
    }
    return record(tx, context.actor, {
      action: peopleWorkbook.action,
      subjectKind: 'list',
      subjectId: newId(),
      after: { asOf, ...said },
    })
  })

/** The list as a workbook, all of it as it stands at this moment; a sheet holds as many rows as Excel reads. */
export const takeAway = async (context: Context, query: Query, rowsMax?: number): Promise<Download> => {
  const { language, today, actor } = context
  const { sort, columns: wanted, asOf = today, ...filters } = query
  const names = peopleColumnNames.filter((name) => name === 'name' || (wanted?.includes(name) ?? true))
  const columns = names.map((name) => peopleColumns[name])
  await recordTaking(context, query, asOf)
  const moment = await openMoment(context.database)
  const { database } = moment
  const words = await wordsOfList(database, { ...filters, asOf }).catch(async (error: unknown) => {
    await moment.close()
    throw error
  })
  const ground = { language, levelName: words.levelName }
  async function* rows() {
    const everybody = everybodyListed({ ...context, database }, { ...filters, asOf }, sort)
    for await (const person of moment.through(everybody))
      yield columns.map(({ cell }) => ({ value: cell(person, ground), look: { border: true } }))
  }
  const about = aboutPeopleSheet(
    {
      ...words,
      asOf,
      presence: filters.presence,
      search: filters.search ?? null,
      sex: filters.sex ? sexName[filters.sex] : null,
      basis: filters.basis,
      sort,
      by: actor.name,
    },
    language,
  )
  const sheet = {
    name: title[language],
    above: [
      [{ value: title[language], look: { bold: true, size: 14 } }],
      ...about.map(([what, said]) => [{ value: `${what}: ${said}`, look: { italic: true } }]),
      [],
    ],
    columns: columns.map(({ head, width }) => ({ header: head[language], width })),
    frozenColumns: 1,
    rows: rows(),
  }
  const content = workbookStream([sheet], rowsMax)
  moment.endWith(content)
  return new Download(`${title[language]} ${asOf}.xlsx`, xlsx, content)
}

export const routes = [answers(peopleWorkbook, (context: Context, { query }) => takeAway(context, query))]
