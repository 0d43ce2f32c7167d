import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { type PeopleColumn, peopleColumnNames } from '../../../../domain/people/people-sheet.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { listPeople, peopleFilters } from '../../../people/list/contract.ts'

const isColumn = (name: string): name is PeopleColumn => peopleColumnNames.some((known) => known === name)

export const peopleWorkbook = contract({
  name: 'people.workbook',
  method: 'GET',
  path: '/people/workbook',
  summary: say('Tải danh sách người về Excel như đang xem', 'The list of people as a workbook, as seen'),
  action: listPeople.action,
  query: peopleFilters.extend({
    sort: z.enum(['name', 'name-desc', 'born', 'born-desc']).default('name'),
    /** The columns to carry, separated by commas, in the order of the list; the name always. */
    columns: z
      .string()
      .max(200)
      .transform((text) => text.split(',').filter(isColumn))
      .optional(),
  }),
  response: z.unknown(),
  carries: 'download',
})
