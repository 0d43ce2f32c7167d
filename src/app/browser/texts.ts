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
  light: say('Sáng', 'Light'),
  likeSystem: say('Theo máy', 'As the system'),
  notFound: say('Không có trang này', 'There is no such page'),
  notFoundHint: say(
    'Địa chỉ có thể đã đổi hoặc gõ sai. Nhấn Ctrl K để tìm người, đơn vị hoặc chức năng.',
    'The address may have changed or been mistyped. Press Ctrl K to find a person, a unit or an action.',
  ),
  pageFailed: say('Trang này gặp lỗi', 'This page failed'),
  pages: say('Trang', 'Pages'),
  people: say('Nhân sự', 'People'),
  peopleCount: say('Số người', 'People'),
  rail: say('Các phần', 'Sections'),
  reports: say('Báo cáo', 'Reports'),
  scheme: say('Nền', 'Background'),
  signOut: say('Đăng xuất', 'Sign out'),
  units: say('Đơn vị', 'Units'),
} as const
