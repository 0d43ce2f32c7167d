import { say } from '../../../domain/language/say.ts'

/** The words of provisioning. */
export const texts = {
  title: say('Cấp tài khoản tự động (SCIM)', 'Provisioning (SCIM)'),
  about: say(
    'Thư mục của cơ quan mở, sửa và đóng tài khoản ở đây. Ai bị vô hiệu ở đó thì mất mọi quyền truy cập ngay.',
    'The organisation’s directory opens, changes and closes accounts here. Whoever is disabled there loses all access at once.',
  ),
  address: say('Địa chỉ (Tenant URL)', 'Address (tenant URL)'),
  accounts: say('Tài khoản do thư mục quản lý', 'Accounts kept by the directory'),
  groups: say('Nhóm', 'Groups'),
  tokens: say('Mã cho thư mục', 'Tokens for directories'),
  noTokens: say('Chưa có mã nào: chưa thư mục nào vào được.', 'No token yet: no directory can come in.'),
  name: say('Mã dùng cho', 'What the token is for'),
  make: say('Lập mã', 'Make a token'),
  shownOnce: say(
    'Mã chỉ hiện một lần này. Hãy dán vào ô “Secret token” của thư mục.',
    'The token is shown this once. Paste it where the directory asks for the secret token.',
  ),
  copy: say('Sao chép', 'Copy'),
  copied: say('Đã sao chép', 'Copied'),
  madeBy: say('Lập bởi', 'Made by'),
  lastUsed: say('Dùng gần nhất', 'Last used'),
  neverUsed: say('chưa dùng lần nào', 'never used'),
  revoke: say('Thu hồi', 'Revoke'),
  revokeQuestion: say('Thu hồi mã này?', 'Revoke this token?'),
  revokeHint: say(
    'Thư mục dùng mã này không vào được nữa, kể từ ngay bây giờ. Tài khoản đã cấp vẫn giữ nguyên.',
    'A directory with this token is shut out from now on. Accounts that it made stay as they are.',
  ),
  revoked: say('Đã thu hồi', 'Revoked'),
} as const
