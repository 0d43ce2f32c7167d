import { say } from '../../../language/say.ts'
import { account, type Described, identity, made, name, unit, used } from './described.ts'

const accounts = { basis: 'security', keptFor: 'account', exported: [], readBy: 'accounts.read' } as const
const follow = say(
  'Mở, đóng tài khoản và giao vai trò theo danh bạ',
  'To let accounts and roles follow the directory',
)
const changed = ['Lúc đổi', 'When it was changed'] as const

/** What is kept of roles, and of accounts that follow a directory. */
export const accountTables: Readonly<Record<string, Described>> = {
  role_grant: {
    ...accounts,
    title: say('Vai trò và ủy quyền', 'Roles and delegations'),
    purpose: say('Ai được làm gì, ở đâu, đến khi nào', 'Who may do what, where, until when'),
    keptFor: 'always',
    exported: ['copy'],
    erased: 'kept',
    columns: {
      grant_id: identity,
      account_id: account,
      role: ['Vai trò', 'Role'],
      unit_id: unit,
      from_day: ['Từ ngày', 'From'],
      to_day: ['Đến ngày', 'Until'],
      granted_by: ['Tài khoản đã giao', 'Account that granted it'],
      recorded_at: made,
      source_id: ['Ủy quyền từ vai trò nào', 'Delegated from which role'],
      mapping_id: ['Theo nhóm nào', 'By which group'],
    },
  },
  account_group: {
    ...accounts,
    title: say('Nhóm ở nhà cung cấp', 'Groups at the provider'),
    purpose: follow,
    erased: 'removed',
    columns: { account_id: account, group_name: ['Nhóm', 'Group'] },
  },
  provisioned_account: {
    ...accounts,
    title: say('Tài khoản theo danh bạ', 'Accounts of the directory'),
    purpose: follow,
    erased: 'removed',
    columns: {
      account_id: account,
      user_name: ['Tên đăng nhập ở danh bạ', 'User name in the directory'],
      external_id: ['Mã ở danh bạ', 'Identity in the directory'],
      given_name: ['Tên', 'Given name'],
      family_name: ['Họ', 'Family name'],
      closed_here: ['Đóng ở Vươn', 'Closed here'],
      removed_at: ['Lúc bị gỡ', 'When it was removed'],
      made_at: made,
      changed_at: changed,
    },
  },
  provisioned_member: {
    ...accounts,
    title: say('Thành viên nhóm ở danh bạ', 'Members of groups of the directory'),
    purpose: follow,
    erased: 'removed',
    columns: { group_id: ['Nhóm', 'Group'], account_id: account },
  },
  provisioning_token: {
    ...accounts,
    title: say('Mã của danh bạ', 'Tokens of directories'),
    purpose: say('Danh bạ vào được hệ thống', 'To let the directory in'),
    keptFor: 'always',
    erased: 'kept',
    unread: ['token_hash'],
    columns: {
      token_id: identity,
      name,
      token_hash: ['Mã đã băm', 'Token, hashed'],
      made_by: ['Tên người lập', 'Name of who made it'],
      made_at: made,
      last_used_at: used,
      revoked_at: ['Lúc thu hồi', 'When it was revoked'],
    },
  },
}
