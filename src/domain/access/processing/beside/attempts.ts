import { say } from '../../../language/say.ts'
import { account, type Described, ends, identity, made } from './described.ts'

const passing = { basis: 'security', exported: [], readBy: 'session.read', erased: 'removed' } as const
const when = ['Lúc dùng', 'When it was used'] as const

/** What is kept for a while around signing in; nobody reads it. */
export const attemptTables: Readonly<Record<string, Described>> = {
  password_link: {
    ...passing,
    title: say('Liên kết một lần', 'One-time links'),
    purpose: say('Chọn mật khẩu', 'To choose a password'),
    keptFor: 'account',
    unread: ['link_hash', 'account_id', 'expires_at', 'used_at'],
    columns: {
      link_hash: ['Liên kết đã băm', 'Link, hashed'],
      account_id: account,
      expires_at: ends,
      used_at: when,
    },
  },
  sign_in_challenge: {
    ...passing,
    title: say('Bước đăng nhập đang dở', 'Sign-ins under way'),
    purpose: say('Nối hai bước của một lần đăng nhập', 'To join the two steps of a sign-in'),
    keptFor: 'minutes',
    unread: ['challenge_hash', 'kind', 'account_id', 'expires_at'],
    columns: {
      challenge_hash: ['Dấu của bước', 'Hash of the step'],
      kind: ['Bước nào', 'Which step'],
      account_id: account,
      expires_at: ends,
    },
  },
  verification: {
    ...passing,
    title: say('Bước đăng nhập đang dở của thư viện', 'Sign-ins under way, kept by the library'),
    purpose: say('Nối hai bước của một lần đăng nhập', 'To join the two steps of a sign-in'),
    keptFor: 'minutes',
    unread: ['id', 'identifier', 'value', 'expires_at', 'created_at', 'updated_at'],
    columns: {
      id: identity,
      identifier: ['Của bước nào', 'Of which step'],
      value: ['Nội dung tạm', 'What is kept meanwhile'],
      expires_at: ends,
      created_at: made,
      updated_at: ['Lúc đổi', 'When it was changed'],
    },
  },
  sign_in_delay: {
    ...passing,
    title: say('Số lần đăng nhập sai', 'Failed sign-ins'),
    purpose: say('Làm chậm việc dò mật khẩu', 'To slow down guessing'),
    keptFor: 'day',
    erased: 'expires',
    unread: ['kind', 'name', 'failures', 'last_failure'],
    columns: {
      kind: ['Đếm theo gì', 'What is counted'],
      name: ['Thư điện tử đã gõ, hoặc địa chỉ mạng', 'E-mail that was typed, or network address'],
      failures: ['Số lần', 'How many'],
      last_failure: ['Lần cuối', 'The last one'],
    },
  },
}
