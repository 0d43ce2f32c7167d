import { refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

export const noMapping = refuse(
  'mapping.not_found',
  say('Không có dòng này. Hãy tải lại trang.', 'There is no such line. Reload the page.'),
  404,
)

export const alreadyMapped = refuse(
  'mappings.already_there',
  say('Nhóm này đã cho đúng vai trò này ở đúng đơn vị này.', 'This group already gives this role there.'),
  409,
)
