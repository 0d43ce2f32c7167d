import { say } from '../../../language/say.ts'
import { account, type Described, identity, made } from './described.ts'

const lists = {
  basis: 'personnel',
  keptFor: 'import-file',
  exported: [],
  readBy: 'imports.run',
  erased: 'expires',
} as const
const which = ['Lần nhập', 'Import'] as const

/** What is kept of lists that were imported, and the files themselves. */
export const listTables: Readonly<Record<string, Described>> = {
  import: {
    ...lists,
    title: say('Lần nhập danh sách', 'Imports of lists'),
    purpose: say('Xem lại, hoàn tác, biết ai đã nhập', 'To look at, undo, and know who did it'),
    keptFor: 'always',
    otherwise: { account_id: 'kept', account_name: 'kept' },
    columns: {
      import_id: identity,
      kind: ['Danh sách gì', 'Which kind of list'],
      state: ['Tình trạng', 'State'],
      file_id: ['Tệp', 'File'],
      file_name: ['Tên tệp', 'Name of the file'],
      account_id: account,
      account_name: ['Tên người nhập', 'Name of who imported'],
      recorded_at: made,
      sheets: ['Các trang tính', 'Sheets'],
      choice: ['Trang đã chọn', 'Chosen sheet'],
      mapping: ['Cột nào là gì', 'Which column is what'],
      corrections: ['Ô đã sửa khi nhập', 'Cells corrected on the way'],
      counts: ['Số dòng', 'Counts of rows'],
      progress: ['Tiến độ', 'Progress'],
      refusal: ['Vì sao dừng', 'Why it stopped'],
      ran_at: ['Lúc ghi vào', 'When it was written'],
      undone_at: ['Lúc hoàn tác', 'When it was undone'],
      revision: ['Lần sửa', 'Edition'],
    },
  },
  import_row: {
    ...lists,
    title: say('Các dòng của danh sách', 'Rows of lists'),
    purpose: say('Soát và ghi danh sách', 'To check and write a list'),
    sensitive: ['packed'],
    columns: {
      import_id: which,
      sheet: ['Trang tính', 'Sheet'],
      first_row: ['Dòng đầu', 'First row'],
      last_row: ['Dòng cuối', 'Last row'],
      packed: ['Nội dung các dòng như trong tệp', 'The rows as in the file'],
    },
  },
  import_rejection: {
    ...lists,
    title: say('Dòng không nhập được', 'Rejected rows'),
    purpose: say('Cho biết vì sao', 'To say why'),
    columns: {
      import_id: which,
      row_number: ['Dòng', 'Row'],
      reasons: ['Lý do, có thể có giá trị trong ô', 'Reasons, perhaps with what stood in a cell'],
    },
  },
  stored_file: {
    ...lists,
    title: say('Tệp', 'Files'),
    purpose: say('Minh chứng; tệp danh sách đã nhập', 'Evidence; lists that were imported'),
    exported: ['evidence', 'copy'],
    readBy: 'people.read',
    columns: {
      file_id: identity,
      name: ['Tên tệp', 'Name of the file'],
      media_type: ['Loại tệp', 'Kind of file'],
      bytes: ['Cỡ', 'Size'],
      sha256: ['Mã băm', 'Hash'],
      recorded_at: made,
      recorded_by: account,
    },
  },
  stored_file_part: {
    ...lists,
    title: say('Nội dung tệp', 'Contents of files'),
    purpose: say('Minh chứng; tệp danh sách đã nhập', 'Evidence; lists that were imported'),
    exported: ['evidence', 'copy'],
    readBy: 'people.read',
    sensitive: ['content'],
    columns: { file_id: identity, part: ['Phần', 'Part'], content: ['Nội dung', 'Content'] },
  },
}
