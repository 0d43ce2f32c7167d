import { say } from '../../../domain/language/say.ts'

export const words = {
  title: say('Lưu giữ và xóa', 'Retention'),
  about: say(
    'Hồ sơ giữ bao lâu, tính từ đâu, căn cứ nào. Xem trước rồi mới xóa.',
    'How long records are kept, from when on and on what ground. Looked at before anything goes.',
  ),
  rules: say('Quy tắc', 'Rules'),
  kept: say('Giữ', 'Kept'),
  months: say('tháng từ', 'months from'),
  unverified: say('Căn cứ chưa đối chiếu', 'Ground unverified'),
  change: say('Sửa', 'Change'),
  preview: say('Xem những gì đã hết hạn', 'See what is over its time'),
  hide: say('Đóng', 'Close'),
  none: say('Chưa có gì hết hạn.', 'Nothing is over its time.'),
  since: say('từ', 'since'),
  over: say('hết hạn ngày', 'over its time on'),
  monthsField: say('Số tháng', 'Months'),
  source: say('Nguồn của căn cứ', 'Source of the ground'),
  sourceHint: say(
    'Số, ngày, điều khoản của văn bản bạn đã đối chiếu. Để trống: chưa đối chiếu.',
    'Number, day and article that you have checked. Empty: unverified.',
  ),
  reason: say('Căn cứ của lần xóa này', 'On what ground this goes'),
  evenIf: say('Vẫn xóa dù căn cứ chưa đối chiếu', 'Remove although the ground is unverified'),
  run: say('Xóa các mục trên', 'Remove these'),
  removed: say('mục đã xóa', 'records removed'),
  shownOf: say('mục hết hạn; hiện', 'over their time; shown'),
  saved: say('Đã lưu', 'Saved'),
} as const
