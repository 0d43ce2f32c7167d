import { z } from 'zod'
import { bases } from '../../../domain/counting/basis.ts'
import { say } from '../../../domain/language/say.ts'
import { sexes } from '../../../domain/people/person.ts'
import { contract } from '../../../kit/http/contract.ts'
import { day, line } from '../../../kit/http/values.ts'
import { whyNot } from '../../units/contract.ts'

const codes = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9.,-]+$/, 'Các mã cách nhau bằng dấu phẩy. ¦ Codes are separated by commas.')
  .transform((text) => text.split(',').filter((code) => code !== ''))

/** The filters of the list of people, the same for its pages and its total. */
export const peopleFilters = z.object({
  unitId: z.uuid().optional(),
  hierarchy: line(40).optional(),
  asOf: day.optional(),
  /** Members on the day (usual), or everybody who ever was one. */
  presence: z.enum(['members', 'ever']).default('members'),
  /** Heads of words of the name, in any order, accents or not. */
  search: line(200).optional(),
  sex: z.enum(sexes).optional(),
  staffKind: line(40).optional(),
  set: line(60).default('professional'),
  basis: z.enum(bases).default('holders'),
  /** Levels at which people are counted in the set, separated by commas; 'none' for none of them. */
  levels: codes.optional(),
})

const listedPerson = z.object({
  personId: z.uuid(),
  staffCode: z.string().nullable(),
  fullName: z.string(),
  born: z.string().nullable(),
  sex: z.enum(sexes),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  postTitle: z.string().nullable(),
  /** The highest professional level that the person holds on the day. */
  levelCode: z.string().nullable(),
  studyingCode: z.string().nullable(),
})

export const listPeople = contract({
  name: 'people.list',
  method: 'GET',
  path: '/people',
  summary: say('Danh sách người', 'The list of people'),
  action: 'people.read',
  query: peopleFilters.extend({
    sort: z.enum(['name', 'name-desc', 'born', 'born-desc']).default('name'),
    after: z.string().max(2000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    asOf: z.string(),
    people: z.array(listedPerson),
    /** What to send as `after` for the next page; null: this was the last. */
    next: z.string().nullable(),
    /** Why the reader may not add anybody, or mark the qualifications of those listed. */
    refusals: z.object({ add: whyNot, verify: whyNot }),
  }),
})

export const countListed = contract({
  name: 'people.count',
  method: 'GET',
  path: '/people/count',
  summary: say('Có bao nhiêu người trong danh sách', 'How many people the list has'),
  action: 'people.read',
  query: peopleFilters,
  response: z.object({
    people: z.int(),
    /** False: there are more; the list was not counted to its end. */
    exact: z.boolean(),
  }),
})

export const searchPeople = contract({
  name: 'people.search',
  method: 'GET',
  path: '/people/search',
  summary: say('Tìm người khi đang gõ tên hoặc mã', 'Find people while a name or code is typed'),
  action: 'people.read',
  query: z.object({
    q: line(200),
    asOf: day.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  response: z.object({ people: z.array(listedPerson) }),
})
