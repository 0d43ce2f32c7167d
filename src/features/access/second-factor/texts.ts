import { say } from '../../../domain/language/say.ts'

/** The words of signing in with a second step, and of setting it up. */
export const texts = {
  about: say(
    'Ngoài mật khẩu, hệ thống hỏi thêm điều chỉ bạn có. Ai biết mật khẩu của bạn cũng không vào được.',
    'Beside the password, something only you have. Whoever learns your password still stays outside.',
  ),
  app: say('Ứng dụng tạo mã', 'Authenticator app'),
  appAbout: say(
    'Điện thoại cho một mã sáu số, đổi mỗi nửa phút (Google Authenticator, Microsoft Authenticator, Aegis…).',
    'Your phone shows six digits that change every half minute (Google Authenticator, Microsoft Authenticator, Aegis…).',
  ),
  appOff: say(
    'Đã tắt ứng dụng tạo mã; các phiên khác đã kết thúc',
    'The app is off; other sessions have ended',
  ),
  appOn: say(
    'Đã bật ứng dụng tạo mã; các phiên khác đã kết thúc',
    'The app is on; other sessions have ended',
  ),
  appSince: say('Dùng từ', 'In use since'),
  backupCodes: say('Mã dự phòng', 'Backup codes'),
  backupCode: say('Mã dự phòng', 'Backup code'),
  backupHint: say(
    'Mười ký tự trong danh sách đã cất khi thiết lập.',
    'Ten signs from the list that you put away at set-up.',
  ),
  backupLeft: say('Số mã còn dùng được:', 'Codes left:'),
  backupRenewed: say('Đã tạo mã mới; mã cũ không dùng được nữa', 'New codes are made; the old ones are void'),
  cancel: say('Thôi', 'Cancel'),
  code: say('Mã sáu số', 'Six-digit code'),
  codeHint: say('Mở ứng dụng tạo mã trên điện thoại.', 'Open the authenticator app on your phone.'),
  codeOrBackup: say('Mã sáu số hoặc mã dự phòng', 'Six-digit code or backup code'),
  codesAbout: say(
    'Cất ở nơi an toàn: mỗi mã vào được một lần khi không có điện thoại. Danh sách chỉ hiện lần này.',
    'Put them away safely: each lets you in once when your phone is not at hand. They are shown only now.',
  ),
  codesKept: say('Tôi đã cất danh sách', 'I have put them away'),
  continue: say('Tiếp tục', 'Go on'),
  copied: say('Đã sao chép', 'Copied'),
  copy: say('Sao chép', 'Copy'),
  firstAbout: say(
    'Vai trò của bạn cần bước xác nhận thứ hai. Thiết lập xong là bạn vào được ngay.',
    'Your role needs a second factor. You are in as soon as one is set up.',
  ),
  firstTitle: say('Thiết lập bước xác nhận thứ hai', 'Set up a second factor'),
  key: say('Không quét được? Gõ khóa này vào ứng dụng:', 'Cannot scan? Type this key into the app:'),
  has: say('có', 'yes'),
  hasNot: say('–', '–'),
  keepAway: say('In', 'Print'),
  notOn: say('Chưa bật', 'Off'),
  qr: say('Mã QR để quét bằng ứng dụng tạo mã', 'QR code to scan with the authenticator app'),
  renew: say('Tạo mã mới', 'Make new codes'),
  renewQuestion: say('Tạo mã dự phòng mới?', 'Make new backup codes?'),
  renewHint: say(
    'Mọi mã trong danh sách cũ sẽ không dùng được nữa.',
    'Every code of the old list becomes void.',
  ),
  scan: say(
    'Quét mã QR bằng ứng dụng, rồi nhập mã mà ứng dụng cho.',
    'Scan the QR code with the app, then type the code that it shows.',
  ),
  secondFactor: say('Bước xác nhận thứ hai', 'Second factor'),
  setUp: say('Thiết lập', 'Set up'),
  startOver: say('Đăng nhập lại từ đầu', 'Sign in from the start'),
  stepAbout: say('Mật khẩu đúng. Còn một bước nữa.', 'The password is right. One more step.'),
  stepTitle: say('Xác nhận bước hai', 'Second step'),
  turnOff: say('Tắt', 'Turn off'),
  turnOffAbout: say('Cần cả mật khẩu và mã.', 'Takes both the password and a code.'),
  turnOn: say('Bật', 'Turn on'),
  useApp: say('Dùng mã của ứng dụng', 'Use a code of the app'),
  useBackup: say('Dùng mã dự phòng', 'Use a backup code'),
} as const
