import { say } from '../../language/say.ts'
import { all, type TableProcessing } from './entry.ts'

/** What the register says of accounts, the ledger and the look-ups. */
export const furtherTables: Readonly<Record<string, TableProcessing>> = {
  account: {
    title: say('Tài khoản', 'Account'),
    purpose: say('Vào hệ thống đúng người, đúng quyền', 'To let the right people in with the right rights'),
    basis: 'security',
    keptFor: 'account',
    exported: ['copy'],
    readBy: 'accounts.read',
    erased: {
      ...all('kept', 'id', 'email_verified', 'language', 'created_at', 'updated_at', 'closed_at'),
      ...all('replaced', 'name', 'email'),
      ...all('removed', 'image', 'person_id'),
    },
  },
  ledger_entry: {
    title: say('Sổ cái', 'Ledger'),
    purpose: say('Chứng minh ai đã làm gì; hoàn tác', 'To prove who did what; to undo'),
    basis: 'security',
    keptFor: 'always',
    exported: ['copy'],
    readBy: 'history.read',
    erased: {
      ...all('kept', 'entry_id', 'recorded_at', 'actor_id', 'actor_name', 'action', 'subject_kind'),
      ...all('kept', 'subject_id', 'person_id', 'cause_id', 'arrival'),
      ...all('closed', 'reason', 'before', 'after'),
    },
  },
  staff_code_holder: {
    title: say('Ai giữ mã cán bộ nào', 'Who has which staff code'),
    purpose: say('Không cấp một mã cho hai người', 'To give no code to two people'),
    basis: 'personnel',
    keptFor: 'person',
    exported: [],
    erased: all('removed', 'staff_code', 'person_id'),
  },
  personal_number_holder: {
    title: say('Ai giữ số định danh nào', 'Who has which personal number'),
    purpose: say('Không ghi một số cho hai người', 'To give no number to two people'),
    basis: 'personnel',
    keptFor: 'person',
    exported: [],
    erased: all('removed', 'personal_number_hash', 'person_id'),
  },
}
