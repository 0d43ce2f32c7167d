import { say } from '../../domain/language/say.ts'

/** The words that several of the room share. */
export const words = {
  action: say('Việc', 'Action'),
  email: say('Thư điện tử', 'E-mail'),
  grants: say('Vai trò', 'Roles'),
  lastUsed: say('Dùng gần nhất', 'Last used'),
  name: say('Họ và tên', 'Name'),
  noGrants: say(
    'Chưa có vai trò nào: đăng nhập được nhưng chưa xem được gì.',
    'No role yet: can sign in but see nothing.',
  ),
  noLink: say(
    'Liên kết thiếu mã. Hãy mở đúng liên kết được cấp, hoặc xin liên kết mới.',
    'The link lacks its code. Open the link as it was given, or ask for a new one.',
  ),
  password: say('Mật khẩu', 'Password'),
  passwordHint: say(
    'Ít nhất 12 ký tự. Một câu dễ nhớ tốt hơn một từ khó nhớ.',
    'At least 12 characters. A sentence you remember beats a word you do not.',
  ),
  policy: say('Bảng quyền', 'Who may do what'),
  setUp: say('Thiết lập lần đầu', 'First set-up'),
  setUpAbout: say(
    'Bạn sẽ là quản trị viên đầu tiên của hệ thống này.',
    'You will be the first administrator of this installation.',
  ),
  setUpButton: say('Tạo quản trị viên', 'Make the administrator'),
  showTyped: say('Hiện chữ đã gõ', 'Show what is typed'),
  signIn: say('Đăng nhập', 'Sign in'),
  signInAbout: say('Theo dõi trình độ, lớp sau vươn hơn lớp trước.', 'Qualifications, planned and proven.'),
  setUpFirst: say(
    'Hệ thống chưa có quản trị viên. Hãy mở liên kết thiết lập đã in khi khởi động.',
    'Nobody has set this place up. Open the set-up link that was printed at the start.',
  ),
  withoutEnd: say('không thời hạn', 'without end'),
  wholeOrganisation: say('Toàn hệ thống', 'The whole organisation'),
} as const
