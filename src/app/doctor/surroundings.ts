import { warningOf } from '../../domain/backups/state.ts'
import { warningTexts } from '../../domain/backups/warning.ts'
import { type Finding, ok, wrong } from '../../domain/running/finding.ts'
import { readBackupState } from '../../kit/backup-state.ts'
import { complaintOf } from '../../kit/mail/trial.ts'
import type { MailConfiguration } from '../mail-configuration.ts'
import type { UpkeepSettings } from '../upkeep/settings.ts'

/** Whether mail can leave. */
export const checkMail = async (mail: MailConfiguration | null): Promise<Finding> => {
  if (mail === null)
    return ok(
      'mail',
      'Chưa cài thư (SMTP_URL); liên kết mời và đặt lại mật khẩu được in ra.',
      'No mail is set up (SMTP_URL); links of invitation and reset are printed.',
    )
  const complaint = await complaintOf(mail.server)
  const { host, port } = mail.server
  return complaint === null
    ? ok('mail', `${host}:${port} nhận kết nối.`, `${host}:${port} takes the connection.`)
    : wrong(
        'mail',
        `${host}:${port} không nhận: ${complaint}. Hãy kiểm tra SMTP_URL, mật khẩu và tường lửa.`,
        `${host}:${port} refuses: ${complaint}. Check SMTP_URL, the password and the firewall.`,
      )
}

/** Whether there is a backup that is young enough. */
export const checkBackup = (settings: UpkeepSettings, now: Date): Finding => {
  const known = readBackupState(settings.dataFolder)
  const schedule = settings.backupFolder === null ? null : { times: settings.backupTimes }
  const troubled = warningOf({ ...known, schedule }, now.toISOString())
  if (troubled === null) {
    const at = known.last?.at.slice(0, 16) ?? ''
    return ok('backup', `Bản cuối: ${at}.`, `The last one: ${at}.`)
  }
  const state = troubled === 'failed' || troubled === 'old' ? 'wrong' : 'warning'
  return { check: 'backup', state, text: warningTexts[troubled] }
}
