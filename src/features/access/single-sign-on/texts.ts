import { say } from '../../../domain/language/say.ts'

/** The words of single sign-on: its button, its state, and which group gives which role. */
export const texts = {
  title: say('Đăng nhập một lần', 'Single sign-on'),
  about: say(
    'Mọi người đăng nhập bằng tài khoản của cơ quan; nhóm ở đó cho vai trò ở đây.',
    'People sign in with the organisation’s own accounts; groups there give roles here.',
  ),
  open: say('Đăng nhập một lần và cấp tài khoản tự động', 'Single sign-on and provisioning'),
  enter: say('Đăng nhập bằng tài khoản cơ quan', 'Sign in with the organisation’s account'),
  enterWith: say('Đăng nhập bằng', 'Sign in with'),
  provider: say('Nhà cung cấp đăng nhập', 'The sign-in provider'),
  notConfigured: say('Chưa cấu hình', 'Not configured'),
  configured: say('Đã cấu hình', 'Configured'),
  howTo: say(
    'Người vận hành máy chủ đặt OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET và PUBLIC_ADDRESS rồi khởi động lại. Ở nhà cung cấp, hãy đăng ký địa chỉ trả về: địa chỉ mọi người mở Vươn, thêm /api/single-sign-on/callback.',
    'Whoever runs the server sets OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_ADDRESS and starts it again. At the provider, register the address to return to: where people open Vươn, followed by /api/single-sign-on/callback.',
  ),
  issuer: say('Địa chỉ nhà cung cấp', 'Issuer'),
  clientId: say('Mã ứng dụng', 'Client id'),
  callback: say('Địa chỉ trả về đã đăng ký', 'Registered return address'),
  groupsClaim: say('Mục chứa nhóm', 'Claim with groups'),
  noGroupsClaim: say(
    'không đọc nhóm (đặt OIDC_GROUPS_CLAIM để đọc)',
    'groups are not read (set OIDC_GROUPS_CLAIM)',
  ),
  lastFault: say('Lỗi gần nhất', 'Last failure'),
  domains: say('Tự mở tài khoản cho thư điện tử thuộc tên miền', 'Open accounts for e-mails of the domains'),
  domainsHint: say(
    'Cách nhau bằng dấu cách; để trống: không tự mở. Tài khoản mới chưa có vai trò nào.',
    'Separated by spaces; empty: none is opened. A new account has no role.',
  ),
  providerProves: say(
    'Tin bước xác nhận thứ hai của nhà cung cấp',
    'Take the provider’s second factor as ours',
  ),
  providerProvesHint: say(
    'Chỉ khi nhà cung cấp báo đã hỏi (amr hoặc acr). Nếu không, Vươn vẫn hỏi mã của mình.',
    'Only where it says that it asked (amr or acr). Otherwise Vươn still asks for its own code.',
  ),
  required: say('Bắt buộc đăng nhập một lần', 'Require single sign-on'),
  requiredHint: say(
    'Mật khẩu và khóa truy cập chỉ còn dùng cho quản trị viên, để luôn có đường vào khi nhà cung cấp gặp sự cố.',
    'Passwords and passkeys then work for administrators only, so that there is a way in when the provider fails.',
  ),
  save: say('Lưu', 'Save'),
  saved: say('Đã lưu', 'Saved'),
  mappings: say('Vai trò theo nhóm', 'Roles by group'),
  mappingsAbout: say(
    'Ai ở trong nhóm thì có vai trò; rời nhóm thì thôi vai trò ở lần đăng nhập sau, hoặc ngay khi thư mục báo.',
    'Whoever is in the group has the role; it ends at the next sign-in without the group, or as soon as the directory tells.',
  ),
  noMappings: say('Chưa có nhóm nào cho vai trò.', 'No group gives a role yet.'),
  group: say('Tên hoặc mã nhóm', 'Name or id of the group'),
  groupHint: say(
    'Đúng như nhà cung cấp gửi, kể cả chữ hoa.',
    'Exactly as the provider sends it, capitals too.',
  ),
  holders: say('người đang có vai trò này nhờ nhóm', 'hold the role by it'),
  add: say('Thêm dòng', 'Add a line'),
  added: say('Đã thêm', 'Added'),
  cancel: say('Thôi', 'Cancel'),
  administratorMeant: say(
    'Tôi hiểu: ai vào được nhóm này ở nơi khác sẽ thành quản trị viên',
    'I understand: whoever gets into this group elsewhere becomes an administrator',
  ),
  end: say('Bỏ', 'Remove'),
  endQuestion: say('Bỏ dòng này?', 'Remove this line?'),
  endHint: say('Vai trò có nhờ dòng này kết thúc ngay.', 'Roles that come by this line end at once.'),
  ended: say('Đã bỏ', 'Removed'),
  unlink: say('Gỡ đăng nhập một lần', 'Unlink single sign-on'),
  unlinkQuestion: say(
    'Gỡ tài khoản này khỏi nhà cung cấp đăng nhập?',
    'Unlink this account from the provider?',
  ),
  unlinkHint: say(
    'Các phiên kết thúc ngay. Lần đăng nhập một lần sau sẽ gắn lại theo thư điện tử.',
    'Its sessions end at once. The next single sign-on links it again by e-mail.',
  ),
  unlinked: say('Đã gỡ', 'Unlinked'),
} as const
