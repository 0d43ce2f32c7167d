import { z } from 'zod'
import { say } from '../../../../../domain/language/say.ts'
import { contract } from '../../../../../kit/http/contract.ts'
import { line } from '../../../../../kit/http/values.ts'
import { done } from '../../contract.ts'

export const removeSet = contract({
  name: 'sets.remove',
  method: 'DELETE',
  path: '/sets/:code',
  summary: say('Xóa một nhóm tính chưa dùng', 'Remove a set that nothing uses'),
  action: 'profile.change',
  params: z.object({ code: line(60) }),
  response: done,
})
