import { say } from '../../domain/language/say.ts'

/** The words of the frame around the rooms. */
export const words = {
  account: say('Tài khoản', 'Account'),
  accounts: say('Tài khoản', 'Accounts'),
  dark: say('Tối', 'Dark'),
  goHome: say('Về trang chủ', 'Go to the home page'),
  history: say('Lịch sử', 'History'),
  home: say('Trang chủ', 'Home'),
  imports: say('Nhập dữ liệu', 'Import'),
  ladders: say('Bậc trình độ', 'Ladders'),
  ledger: say('Sổ niêm phong', 'Sealed ledger'),
  light: say('Sáng', 'Light'),
  likeSystem: say('Theo máy', 'As the system'),
  mail: say('Thư', 'Mail'),
  notFound: say('Không có trang này', 'There is no such page'),
  notFoundWhy: say('Địa chỉ đã đổi hoặc gõ sai.', 'The address has changed or was mistyped.'),
  notFoundHint: say(
    'Nhấn Ctrl K ở trang chủ để tìm người, đơn vị hoặc chức năng.',
    'Press Ctrl K on the home page to find a person, a unit or an action.',
  ),
  pageFailed: say('Trang này gặp lỗi', 'This page failed'),
  pages: say('Trang', 'Pages'),
  people: say('Nhân sự', 'People'),
  peopleCount: say('Số người', 'People'),
  rail: say('Các phần', 'Sections'),
  reports: say('Báo cáo', 'Reports'),
  scheme: say('Giao diện', 'Theme'),
  security: say('Đăng nhập và bảo mật', 'Sign-in and security'),
  signOut: say('Đăng xuất', 'Sign out'),
  units: say('Đơn vị', 'Units'),
} as const
