import { say } from '../../../language/say.ts'
import { account, type Described, identity, made } from './described.ts'

/** Where the work on units and counts names who did it, or whom it has reached. */
export const markTables: Readonly<Record<string, Described>> = {
  lineage_event: {
    title: say('Thay đổi tổ chức', 'Changes of units'),
    purpose: say('Biết ai đã ghi thay đổi của đơn vị', 'To know who recorded a change of units'),
    basis: 'security',
    keptFor: 'always',
    exported: [],
    readBy: 'units.read',
    erased: 'kept',
    columns: {
      event_id: identity,
      kind: ['Thay đổi gì', 'Which change'],
      day: ['Ngày', 'Day'],
      document_symbol: ['Số văn bản', 'Number of the document'],
      document_day: ['Ngày văn bản', 'Day of the document'],
      document_issuer: ['Nơi ban hành', 'Who issued it'],
      people_rule: ['Xếp người theo cách nào', 'How people were placed'],
      note: ['Ghi chú', 'Note'],
      detail: ['Chi tiết', 'Details'],
      recorded_at: made,
      recorded_by: account,
      reversed_at: ['Lúc hoàn tác', 'When it was undone'],
      reversed_by: ['Tài khoản đã hoàn tác', 'Account that undid it'],
    },
  },
  count_build: {
    title: say('Việc đếm lại đang chạy', 'Recounts under way'),
    purpose: say('Đếm tiếp từ chỗ dừng', 'To go on where counting stopped'),
    basis: 'personnel',
    keptFor: 'minutes',
    exported: [],
    readBy: 'profile.read',
    erased: 'expires',
    unread: ['set_code', 'stage', 'through', 'people', 'people_in_all', 'revision'],
    columns: {
      set_code: ['Bộ tính', 'Set'],
      stage: ['Bước', 'Stage'],
      through: ['Đã đếm đến hồ sơ nào', 'Up to whose record it has come'],
      people: ['Số người', 'People'],
      people_in_all: ['Tất cả', 'In all'],
      revision: ['Lần sửa', 'Edition'],
    },
  },
}
