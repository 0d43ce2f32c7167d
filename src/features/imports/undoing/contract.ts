import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { importParams, summary } from '../contract.ts'

export const undoImport = contract({
  name: 'imports.undo',
  method: 'POST',
  path: '/imports/:importId/undoing',
  summary: say(
    'Hoàn tác cả lần nhập, nếu chưa có gì về sau dựa vào nó',
    'Take the whole import back, if nothing later depends on it',
  ),
  action: 'imports.run',
  params: importParams,
  response: summary,
})
