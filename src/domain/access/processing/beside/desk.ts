import { say } from '../../../language/say.ts'
import { account, type Described, ends, identity, made, name, unit, used } from './described.ts'

const desk = { basis: 'security', keptFor: 'account', exported: [], erased: 'removed' } as const

/** What is kept for the holder of an account: mail, tokens, drafts, views. */
export const deskTables: Readonly<Record<string, Described>> = {
  mail: {
    ...desk,
    title: say('Thư gửi đi', 'Mail'),
    purpose: say(
      'Báo thay đổi, gửi liên kết; gửi gốc sổ cái đến địa chỉ do người vận hành cài đặt',
      'To tell of changes and send links; to send the roots of the ledger to the addresses that the operator set',
    ),
    keptFor: 'mail',
    readBy: 'accounts.read',
    columns: {
      mail_id: identity,
      account_id: account,
      kind: ['Nội dung', 'What it tells'],
      recipient: ['Địa chỉ thư của người nhận', 'E-mail of the recipient'],
      language: ['Ngôn ngữ', 'Language'],
      lines: ['Các dòng gốc sổ cái', 'Lines with roots of the ledger'],
      state: ['Tình trạng', 'State'],
      attempts: ['Số lần thử', 'Attempts'],
      next_at: ['Lần thử tới', 'Next attempt'],
      fault: ['Máy chủ thư đã nói gì', 'What the mail server said'],
      queued_at: made,
      settled_at: ['Lúc gửi xong', 'When it was done with'],
    },
  },
  api_token: {
    ...desk,
    title: say('Mã truy cập cho chương trình', 'API tokens'),
    purpose: say('Chương trình làm việc thay người', 'To let a program work for somebody'),
    readBy: 'tokens.keep',
    unread: ['token_hash'],
    columns: {
      token_id: identity,
      account_id: account,
      name,
      token_hash: ['Mã đã băm', 'Token, hashed'],
      actions: ['Được làm gì', 'What it may do'],
      unit_id: unit,
      made_at: made,
      expires_at: ends,
      last_used_at: used,
      revoked_at: ['Lúc thu hồi', 'When it was revoked'],
    },
  },
  form_draft: {
    ...desk,
    title: say('Bản nháp của biểu mẫu', 'Drafts of forms'),
    purpose: say('Không mất nội dung đang gõ', 'To lose nothing that is being typed'),
    keptFor: 'draft',
    readBy: 'drafts.keep',
    sensitive: ['sealed_content'],
    columns: {
      draft_id: identity,
      account_id: account,
      form: ['Biểu mẫu nào', 'Which form'],
      sealed_content: ['Nội dung đang gõ, được niêm phong', 'What is being typed, sealed'],
      saved_at: ['Lúc giữ', 'When it was kept'],
    },
  },
  saved_view: {
    ...desk,
    title: say('Cách xem đã lưu', 'Saved views'),
    purpose: say('Mở lại một danh sách đã lọc', 'To open a filtered list again'),
    readBy: 'views.keep',
    columns: {
      view_id: identity,
      account_id: account,
      screen: ['Màn hình', 'Screen'],
      name,
      query: ['Bộ lọc, có thể có từ tìm kiếm', 'Filter, perhaps with words of a search'],
      recorded_at: made,
    },
  },
}
