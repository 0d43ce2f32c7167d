import { z } from 'zod'
import { roles } from '../../../../domain/access/policy.ts'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { filledLine } from '../../../../kit/http/values.ts'

const mapping = z.object({
  mappingId: z.uuid(),
  group: z.string(),
  role: z.enum(roles),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  /** How many accounts hold the role by it today. */
  holders: z.number(),
})
export type ShownMapping = z.output<typeof mapping>

export const listMappings = contract({
  name: 'mappings.list',
  method: 'GET',
  path: '/group-mappings',
  summary: say('Vai trò theo nhóm', 'Which group gives which role'),
  action: 'accounts.read',
  response: z.object({ mappings: z.array(mapping) }),
})

export const addMapping = contract({
  name: 'mappings.add',
  method: 'POST',
  path: '/group-mappings',
  summary: say('Thêm vai trò theo nhóm', 'Let a group give a role'),
  action: 'accounts.change',
  body: z.object({
    /** The group as the provider names it: its name, path or id. */
    group: filledLine(300),
    role: z.enum(roles),
    /** Null: the whole organisation. */
    unitId: z.uuid().nullable().default(null),
    /** Said outright for the administrator's role: whoever gets into the group elsewhere becomes one. */
    administratorMeant: z.boolean().default(false),
  }),
  response: z.object({ mappingId: z.uuid() }),
})

export const endMapping = contract({
  name: 'mappings.end',
  method: 'DELETE',
  path: '/group-mappings/:mappingId',
  summary: say('Thôi vai trò theo nhóm', 'Let a group give a role no longer'),
  action: 'accounts.change',
  params: z.object({ mappingId: z.uuid() }),
  response: z.object({ ok: z.literal(true) }),
})
