import { say } from '../../../domain/language/say.ts'

/** The words of the page of signing in and security. */
export const texts = {
  about: say(
    'Mật khẩu, bước xác nhận thứ hai và những nơi bạn đang đăng nhập.',
    'Your password, your second factor and where you are signed in.',
  ),
  confirm: say('Xác nhận', 'Confirm'),
  confirmAbout: say(
    'Việc bạn sắp làm liên quan đến cách đăng nhập, nên hệ thống hỏi lại một lần.',
    'What you are about to do touches how people sign in, so you are asked once more.',
  ),
  confirmTitle: say('Xác nhận bạn là ai', 'Confirm who you are'),
  signOut: say('Đăng xuất', 'Sign out'),
  title: say('Đăng nhập và bảo mật', 'Sign-in and security'),
} as const
