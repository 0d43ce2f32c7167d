import { say } from '../../../domain/language/say.ts'

export const words = {
  rights: say('Quyền của người này', 'Rights of this person'),
  copy: say('Lập bản sao toàn bộ dữ liệu', 'Make a copy of everything'),
  copyHint: say(
    'Cho người không có tài khoản, khi chính họ yêu cầu. Lần lập được ghi lại cùng mục đích.',
    'For somebody without an account, when they ask. It is recorded with its purpose.',
  ),
  purpose: say('Ai yêu cầu, để làm gì', 'Who asked, and what for'),
  copyPage: say('Tải bản đọc và in', 'Download to read and print'),
  erase: say('Xóa danh tính', 'Erase this person'),
  eraseHint: say(
    'Chỉ khi người này đã rời mọi đơn vị. Tên, ngày sinh, dữ liệu nhạy cảm, chức vụ, tệp và tài khoản bị xóa hẳn; đơn vị, bậc trình độ và thời gian giữ dưới tên vô danh để số đã tính vẫn đúng. Không hoàn tác được.',
    'Only after they have left all units. Name, birth, sensitive facts, posts, files and account go for good; unit, level and dates stay under a name that means nothing, so that figures stay right. There is no undo.',
  ),
  reason: say('Căn cứ', 'Ground'),
  fullName: say('Gõ lại họ tên để xác nhận', 'Type the full name to confirm'),
  erased: say('Đã xóa danh tính', 'The person is erased'),
} as const
