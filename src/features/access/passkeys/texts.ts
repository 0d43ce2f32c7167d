import { say } from '../../../domain/language/say.ts'

/** The words of passkeys. */
export const texts = {
  about: say(
    'Đăng nhập bằng vân tay, khuôn mặt hay mã PIN của thiết bị, không cần gõ mật khẩu.',
    'Sign in with the fingerprint, face or PIN of your device, without typing a password.',
  ),
  add: say('Thêm khóa truy cập', 'Add a passkey'),
  added: say('Đã thêm khóa truy cập', 'The passkey is added'),
  addedOn: say('Thêm ngày', 'Added'),
  enter: say('Đăng nhập bằng khóa truy cập', 'Sign in with a passkey'),
  name: say('Tên khóa', 'Name of the passkey'),
  nameHint: say(
    'Để nhận ra thiết bị, ví dụ “Máy bàn phòng 203”.',
    'To know the device again, such as “Desktop room 203”.',
  ),
  neverUsed: say('chưa dùng', 'never used'),
  none: say('Chưa có khóa nào.', 'None yet.'),
  notHere: say(
    'Trang này không dùng được khóa truy cập: cần mở Vươn bằng tên miền qua https.',
    'Passkeys do not work on this page: open Vươn under a domain name over https.',
  ),
  passkeys: say('Khóa truy cập', 'Passkeys'),
  remove: say('Gỡ', 'Remove'),
  removed: say(
    'Đã gỡ khóa truy cập; các phiên khác đã kết thúc',
    'The passkey is removed; other sessions have ended',
  ),
  removeQuestion: say('Gỡ khóa truy cập này?', 'Remove this passkey?'),
  rename: say('Đổi tên', 'Rename'),
  save: say('Lưu', 'Save'),
  synced: say('đồng bộ giữa các thiết bị', 'synced between devices'),
  use: say('Dùng khóa truy cập', 'Use a passkey'),
} as const
