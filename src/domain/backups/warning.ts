import { say, type Text } from '../language/say.ts'
import type { BackupWarning } from './state.ts'

/** What an administrator is told of backups, and what to do. */
export const warningTexts: Readonly<Record<BackupWarning, Text>> = {
  none: say(
    'Chưa có bản sao lưu nào. Hãy chạy ./vuon backup, và đặt BACKUP_FOLDER để sao lưu hằng ngày.',
    'There is no backup yet. Run ./vuon backup, and set BACKUP_FOLDER for daily ones.',
  ),
  failed: say(
    'Lần sao lưu gần nhất không thành công. Hãy xem nhật ký của máy chủ và chạy ./vuon backup.',
    'The last backup failed. See the log of the server and run ./vuon backup.',
  ),
  old: say(
    'Bản sao lưu gần nhất đã cũ. Hãy chạy ./vuon backup và xem vì sao lịch sao lưu không chạy.',
    'The last backup is too old. Run ./vuon backup and see why the schedule does not run.',
  ),
  unscheduled: say(
    'Chưa có lịch sao lưu. Hãy đặt BACKUP_FOLDER tới một ổ đĩa khác để sao lưu hằng ngày.',
    'No backups are scheduled. Set BACKUP_FOLDER to another disk for daily ones.',
  ),
}
