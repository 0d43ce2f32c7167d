import { say } from '../../../domain/language/say.ts'

/** The words of a record that somebody else has changed meanwhile. */
export const words = {
  title: say(
    'Người khác vừa sửa mục này. Những gì bạn ghi còn nguyên, chưa lưu.',
    'Somebody else has just changed this. What you wrote is still here, not saved yet.',
  ),
  choose: say(
    'Hãy chọn cho từng mục khác nhau, rồi lưu lại.',
    'Choose for each field that differs, then save again.',
  ),
  chosen: say('Đã chọn đủ. Hãy lưu lại.', 'All is chosen. Save again.'),
  untouched: say(
    'Không mục nào bạn ghi bị đụng tới. Hãy xem lại rồi lưu lại.',
    'Nothing that you wrote is touched. Have a look, then save again.',
  ),
  mine: say('Bạn ghi', 'You wrote'),
  theirs: say('Nay là', 'It is now'),
  taken: say('Người kia cũng đã đổi', 'The other has also changed'),
  empty: say('để trống', 'empty'),
} as const
