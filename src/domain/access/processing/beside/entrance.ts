import { say } from '../../../language/say.ts'
import { account, type Described, ends, identity, made, name, used } from './described.ts'

const entrance = { basis: 'security', exported: [], readBy: 'session.read', erased: 'removed' } as const
const purpose = say('Vào hệ thống đúng người', 'To let the right people in')
const secret = ['Khóa bí mật, được niêm phong', 'Secret, sealed'] as const

/** What is kept of sessions and of ways in. */
export const entranceTables: Readonly<Record<string, Described>> = {
  session: {
    ...entrance,
    title: say('Phiên đăng nhập', 'Sessions'),
    purpose: say('Thấy và kết thúc được phiên lạ', 'To see and end a session that is not one’s own'),
    keptFor: 'session',
    exported: ['copy'],
    unread: ['token'],
    columns: {
      id: identity,
      user_id: account,
      token: ['Dấu của phiên', 'Token of the session'],
      ip_address: ['Địa chỉ mạng', 'Network address'],
      user_agent: ['Trình duyệt', 'Browser'],
      way: ['Cách đăng nhập', 'How they came in'],
      created_at: ['Lúc đăng nhập', 'When it began'],
      updated_at: used,
      confirmed_at: ['Lúc xác nhận gần nhất', 'When they last proved who they are'],
      expires_at: ends,
    },
  },
  sign_in_method: {
    ...entrance,
    title: say('Mật khẩu và đăng nhập một lần', 'Password and single sign-on'),
    purpose,
    keptFor: 'account',
    unread: ['access_token', 'refresh_token', 'id_token', 'password', 'scope'],
    columns: {
      id: identity,
      user_id: account,
      account_id: ['Mã của người đó ở nhà cung cấp', 'Identity at the provider'],
      provider_id: ['Mật khẩu hay nhà cung cấp nào', 'Password, or which provider'],
      password: ['Mật khẩu đã băm', 'Password, hashed'],
      access_token: ['Mã của nhà cung cấp (không dùng)', 'Token of the provider (not used)'],
      refresh_token: ['Mã của nhà cung cấp (không dùng)', 'Token of the provider (not used)'],
      id_token: ['Mã của nhà cung cấp (không dùng)', 'Token of the provider (not used)'],
      access_token_expires_at: ends,
      refresh_token_expires_at: ends,
      scope: ['Phạm vi ở nhà cung cấp (không dùng)', 'Scope at the provider (not used)'],
      created_at: made,
      updated_at: ['Lúc đổi', 'When it was changed'],
    },
  },
  second_factor: {
    ...entrance,
    title: say('Ứng dụng tạo mã', 'Authenticator app'),
    purpose,
    keptFor: 'account',
    unread: ['sealed_secret', 'last_step'],
    columns: {
      account_id: account,
      sealed_secret: secret,
      offered_at: made,
      confirmed_at: ['Lúc bật', 'When it was turned on'],
      last_step: ['Mã dùng gần nhất, để không dùng lại', 'Last code used, so that none is used twice'],
    },
  },
  backup_code: {
    ...entrance,
    title: say('Mã dự phòng', 'Backup codes'),
    purpose,
    keptFor: 'account',
    unread: ['code_hash', 'nonce'],
    columns: {
      account_id: account,
      code_hash: ['Mã đã băm', 'Code, hashed'],
      nonce: ['Số ngẫu nhiên đi cùng', 'Random number beside it'],
      made_at: made,
      used_at: ['Lúc dùng', 'When it was used'],
    },
  },
  passkey: {
    ...entrance,
    title: say('Khóa truy cập', 'Passkeys'),
    purpose,
    keptFor: 'account',
    unread: ['public_key', 'credential_id', 'counter'],
    columns: {
      passkey_id: identity,
      account_id: account,
      name,
      credential_id: ['Mã khóa', 'Identity of the key'],
      public_key: ['Khóa công khai', 'Public key'],
      counter: ['Số lần dùng theo khóa', 'Uses, as the key counts'],
      transports: ['Cách kết nối', 'How it connects'],
      synced: ['Được đồng bộ', 'Synchronised'],
      added_at: made,
      last_used_at: used,
    },
  },
}
