import { say } from '../../../../domain/language/say.ts'

/** The words of the rule which roles must have a second factor. */
export const texts = {
  about: say(
    'Tài khoản có vai trò được chọn mà chưa có bước xác nhận thứ hai thì chỉ thiết lập được bước đó, cho đến khi xong.',
    'An account with a chosen role and no second factor can do nothing but set one up, until it has.',
  ),
  changed: say('Đã đổi quy định', 'The rule is changed'),
  changedMeanwhile: say(
    'Người khác vừa đổi quy định này. Ô bạn chọn còn nguyên; bấm lưu lần nữa nếu vẫn muốn đổi. Nay các vai trò phải có là:',
    'Somebody else has just changed this rule. Your ticks are still here; save again if you still want them. The roles that must have one are now:',
  ),
  nobody: say('không vai trò nào', 'no role'),
  save: say('Lưu quy định', 'Keep the rule'),
  title: say('Vai trò phải có bước xác nhận thứ hai', 'Roles that must have a second factor'),
} as const
