import { say } from '../../../domain/language/say.ts'

/** The words of the page of delegations. */
export const texts = {
  delegations: say('Ủy quyền', 'Delegation'),
  about: say(
    'Khi nghỉ hoặc đi công tác, giao vai trò của mình cho đồng nghiệp trong một thời gian. Không nhiều hơn vai trò của bạn, không giao tiếp được, và dừng ngay khi vai trò của bạn dừng.',
    'On leave, hand your role to a colleague for a while: never more than your own, not to be passed on, and over as soon as your own role is.',
  ),
  given: say('Tôi đã ủy quyền', 'Given by me'),
  received: say('Tôi được ủy quyền', 'Received by me'),
  make: say('Ủy quyền', 'Delegate'),
  role: say('Vai trò của tôi', 'My role'),
  email: say('Thư điện tử của đồng nghiệp', 'The colleague’s e-mail'),
  emailHint: say('Địa chỉ mà đồng nghiệp dùng để đăng nhập.', 'The address with which they sign in.'),
  unit: say('Chỉ một đơn vị cấp dưới', 'Only a unit below'),
  unitHint: say('Để trống: toàn bộ vai trò.', 'Empty: the whole role.'),
  from: say('Từ ngày', 'From'),
  to: say('Đến hết ngày', 'Last day'),
  noneGiven: say('Bạn chưa ủy quyền cho ai.', 'You have delegated nothing.'),
  noneReceived: say('Chưa ai ủy quyền cho bạn.', 'Nobody has delegated to you.'),
  noRole: say('Bạn không có vai trò nào ủy quyền được.', 'You hold no role that can be delegated.'),
  toColleague: say('cho', 'to'),
  fromColleague: say('từ', 'from'),
  done: say('Đã ủy quyền; cả hai được báo qua thư', 'Delegated; both are told by mail'),
  end: say('Kết thúc', 'End'),
  endQuestion: say('Kết thúc ủy quyền này ngay?', 'End this delegation now?'),
  ended: say('Đã kết thúc ủy quyền', 'The delegation has ended'),
  notYet: say('Chưa bắt đầu', 'Not yet'),
  inForce: say('Đang hiệu lực', 'In force'),
} as const
