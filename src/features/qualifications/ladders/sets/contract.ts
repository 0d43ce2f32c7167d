import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { line, periodEnd, periodStart } from '../../../../kit/http/values.ts'
import { changed, code, note, revision, text } from '../contract.ts'

const setParams = z.object({ code: line(60) })
const newCode = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{1,39}$/,
    'Mã nhóm gồm chữ thường không dấu, chữ số và gạch nối, ví dụ above-university. ¦ A code has small letters, digits and hyphens, such as above-university.',
  )

export const addSet = contract({
  name: 'sets.add',
  method: 'POST',
  path: '/sets',
  summary: say('Thêm một nhóm tính', 'Add a set'),
  action: 'profile.change',
  body: z.object({
    code: newCode,
    name: text,
    basis: note.default(null),
    from: periodStart,
    levelCodes: z.array(code).min(1, 'Hãy chọn ít nhất một bậc. ¦ Choose at least one level.').max(100),
  }),
  response: changed,
})

export const changeSet = contract({
  name: 'sets.change',
  method: 'PUT',
  path: '/sets/:code',
  summary: say('Sửa tên và căn cứ của một nhóm tính', 'Change the name and the basis of a set'),
  action: 'profile.change',
  params: setParams,
  body: z.object({ name: text, basis: note, revision }),
  response: changed,
})

export const arrangeSet = contract({
  name: 'sets.arrange',
  method: 'PUT',
  path: '/sets/:code/members',
  summary: say(
    'Định các bậc của nhóm tính: thứ tự và thời hạn của từng bậc',
    'Say which levels belong to a set: the place and the time of each',
  ),
  action: 'profile.change',
  params: setParams,
  body: z.object({
    revision,
    members: z
      .array(
        z.object({
          levelCode: code,
          position: z.int().min(0).max(1000),
          from: periodStart,
          to: periodEnd,
        }),
      )
      .max(500),
  }),
  response: changed,
})
