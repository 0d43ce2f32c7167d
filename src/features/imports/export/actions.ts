import { openMoment } from '../../../database/moment.ts'
import { exportedRows } from '../../../domain/imports/exported-rows.ts'
import { exportedTargets } from '../../../domain/imports/people-columns.ts'
import { PlaceIndex } from '../../../domain/imports/place-index.ts'
import { targetsOf } from '../../../domain/imports/target.ts'
import { say } from '../../../domain/language/say.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers, Download } from '../../../kit/http/route.ts'
import { workbookStream, xlsxType } from '../../../kit/workbook/write.ts'
import type { Context } from '../../access/context.ts'
import { unitsWithin } from '../places/store.ts'
import { loadWords } from '../words/store.ts'
import { loadPeople } from '../writing/store.ts'
import { exportPeople } from './contract.ts'
import { idsToExport } from './store.ts'

const name = say('Danh sách cán bộ', 'Staff list')
const peoplePerBatch = 1000

const make = async (context: Context, { query }: InputOf<typeof exportPeople>): Promise<Download> => {
  const { scope, language, vault } = context
  const { hierarchy, unitId = null, asOf = context.today } = query
  const words = await loadWords(context.database)
  const index = new PlaceIndex(await unitsWithin(context.database, scope, 'imports.run', { hierarchy, asOf }))
  const ground = { words, hierarchy, asOf, language, unit: (id: string) => index.unit(id) }
  const moment = await openMoment(context.database)
  const { database } = moment
  async function* rows() {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const ids = await idsToExport(database, scope, { hierarchy, asOf, unitId }, after, peoplePerBatch)
      const people = await loadPeople(database, vault, ids, { sensitive: false, lock: false })
      for (const id of ids) {
        const person = people.get(id)
        if (person) yield* exportedRows(person.facts, ground)
      }
      if (ids.length < peoplePerBatch) return
      after = ids.at(-1) ?? after
    }
  }
  const names = targetsOf('people')
  const columns = exportedTargets.map((target) => ({
    header: names[target]?.[language] ?? target,
    width: target === 'record-id' ? 12 : 18,
    look: { format: '@' },
  }))
  const content = workbookStream([
    { name: name[language], columns, frozenColumns: 3, rows: moment.through(rows()) },
  ])
  moment.endWith(content)
  return new Download(`${name[language]} ${asOf}.xlsx`, xlsxType, content)
}

export const routes = [answers(exportPeople, make)]
