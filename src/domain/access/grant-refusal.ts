import { refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

export const noUnit = refuse(
  'unit.not_found',
  say('Không có đơn vị này. Hãy chọn lại đơn vị.', 'There is no such unit. Choose the unit again.'),
  404,
)

export const noGrant = refuse(
  'grant.not_found',
  say('Không có vai trò này. Hãy tải lại trang.', 'There is no such grant. Reload the page.'),
  404,
)

export const alreadyOver = refuse(
  'grants.already_over',
  say('Vai trò này đã kết thúc.', 'This grant is already over.'),
  409,
)

export const noAccount = refuse(
  'account.not_found',
  say('Không có tài khoản này. Hãy tải lại danh sách.', 'There is no such account. Reload the list.'),
  404,
)
