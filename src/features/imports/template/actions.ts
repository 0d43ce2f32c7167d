import type { ImportKind } from '../../../domain/imports/target.ts'
import { templateHeadings, templateRules, templateValues } from '../../../domain/imports/template.ts'
import { say } from '../../../domain/language/say.ts'
import { answers, Download } from '../../../kit/http/route.ts'
import { workbookStream, xlsxType } from '../../../kit/workbook/write.ts'
import type { Context } from '../../access/context.ts'
import { loadWords } from '../words/store.ts'
import { importTemplate } from './contract.ts'

const names = {
  people: say('Mẫu danh sách cán bộ', 'Staff list to fill in'),
  units: say('Mẫu danh sách đơn vị', 'List of units to fill in'),
}
const help = say('Hướng dẫn', 'How to fill in')

const make = async ({ database, language }: Context, kind: ImportKind): Promise<Download> => {
  const lists = templateValues(kind, await loadWords(database))
  const longest = Math.max(...lists.map(({ values }) => values.length))
  const rows = Array.from({ length: longest }, (_, at) =>
    lists.map(({ values }) => values[at]?.[language] ?? null),
  )
  const headings = templateHeadings(kind)
  const content = workbookStream([
    {
      name: names[kind][language],
      columns: headings.map((heading) => ({ header: heading[language], width: 20, look: { format: '@' } })),
      frozenColumns: 2,
      rows: [],
    },
    {
      name: help[language],
      above: [...templateRules.map((rule) => [rule[language]]), []],
      columns: lists.map(({ name }) => ({ header: name[language], width: 32 })),
      rows,
    },
  ])
  return new Download(`${names[kind][language]}.xlsx`, xlsxType, content)
}

export const routes = [answers(importTemplate, (context: Context, { query }) => make(context, query.kind))]
