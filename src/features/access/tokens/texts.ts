import { say } from '../../../domain/language/say.ts'

/** The words of the page of API tokens. */
export const texts = {
  tokens: say('Mã truy cập cho chương trình', 'API tokens'),
  about: say(
    'Một chương trình dùng mã này để làm việc thay bạn: không bao giờ nhiều hơn bạn được làm, và chỉ những việc bạn chọn.',
    'A program works for you with such a token: never more than you may do, and only what you choose.',
  ),
  make: say('Lập mã', 'Make a token'),
  name: say('Dùng để làm gì', 'What it is for'),
  nameHint: say('Ví dụ: báo cáo hằng tháng.', 'Such as: monthly report.'),
  readOnly: say('Chỉ đọc', 'Only reads'),
  readOnlyHint: say(
    'Mã xem được mọi thứ bạn chọn nhưng không thay đổi gì.',
    'The token sees what you choose and changes nothing.',
  ),
  actions: say('Được làm những việc', 'It may'),
  unit: say('Giới hạn ở đơn vị', 'Held to a unit'),
  unitHint: say(
    'Để trống: mọi nơi bạn với tới. Chọn đơn vị: chỉ đơn vị đó và cấp dưới, và chỉ những việc theo đơn vị.',
    'Empty: wherever you reach. A unit: only that one and below, and only what goes by unit.',
  ),
  lastDay: say('Dùng đến hết ngày', 'Works until the end of'),
  lastDayHint: say('Lâu nhất một năm.', 'A year at most.'),
  shownOnce: say('Mã truy cập, chỉ hiện một lần', 'The token, shown this once'),
  keepIt: say(
    'Hãy cất mã vào nơi giữ bí mật của chương trình. Ai có mã sẽ làm được những việc đã chọn.',
    'Keep it where the program keeps its secrets. Whoever has it can do what you chose.',
  ),
  howTo: say('Gửi mã trong đầu mục của yêu cầu:', 'Send it in a header of the request:'),
  done: say('Đã cất mã', 'I have kept it'),
  none: say('Chưa có mã nào.', 'No token yet.'),
  noneHint: say(
    'Cần khi một chương trình khác đọc hoặc ghi dữ liệu của Vươn.',
    'Needed when another program reads or writes what is in Vươn.',
  ),
  noneLive: say('Không có mã nào còn dùng được.', 'No token that still works.'),
  madeAt: say('lập', 'made'),
  until: say('đến', 'until'),
  expired: say('Đã hết hạn', 'Expired'),
  valid: say('Đang dùng được', 'Works'),
  neverUsed: say('chưa dùng lần nào', 'never used'),
  revoke: say('Thu hồi', 'Revoke'),
  revokeQuestion: say('Thu hồi mã này?', 'Revoke this token?'),
  revokeHint: say(
    'Chương trình dùng mã này dừng ngay từ yêu cầu tiếp theo.',
    'The program that uses it is out from its next request on.',
  ),
  revoked: say('Đã thu hồi mã', 'The token is revoked'),
} as const
