import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { typedCode } from './step/contract.ts'

/** Backup codes, shown this one time. */
const shownCodes = z.array(z.string())

export const showSecondFactor = contract({
  name: 'second-factor.show',
  method: 'GET',
  path: '/second-factor',
  summary: say('Bước xác nhận thứ hai của tôi', 'My second factor'),
  action: 'session.read',
  response: z.object({
    hasPassword: z.boolean(),
    hasPasskey: z.boolean(),
    /** Since when codes of an app are asked for; null: they are not. */
    appSince: z.string().nullable(),
    backupCodes: z.object({ left: z.number(), madeAt: z.string() }).nullable(),
  }),
})

export const offerSecondFactor = contract({
  name: 'second-factor.offer',
  method: 'POST',
  path: '/second-factor/offer',
  summary: say('Bắt đầu thiết lập ứng dụng tạo mã', 'Begin to set up an authenticator app'),
  action: 'session.read',
  /** The key to type, and the same as the address for a QR code. */
  response: z.object({ key: z.string(), address: z.string() }),
})

export const turnOnSecondFactor = contract({
  name: 'second-factor.turn-on',
  method: 'POST',
  path: '/second-factor',
  summary: say('Bật ứng dụng tạo mã bằng mã đầu tiên', 'Turn the app on with its first code'),
  action: 'session.read',
  body: z.object({ code: typedCode }),
  /** Codes only where the account had none before. */
  response: z.object({ backupCodes: shownCodes.nullable() }),
})

export const turnOffSecondFactor = contract({
  name: 'second-factor.turn-off',
  method: 'POST',
  path: '/second-factor/removal',
  summary: say('Tắt ứng dụng tạo mã', 'Turn the app off'),
  action: 'session.read',
  body: z.object({ password: z.string().min(1).max(200), code: typedCode }),
  response: z.object({ ok: z.literal(true) }),
})

export const renewBackupCodes = contract({
  name: 'second-factor.renew-backup-codes',
  method: 'POST',
  path: '/second-factor/backup-codes',
  summary: say('Tạo mã dự phòng mới', 'Make new backup codes'),
  action: 'session.read',
  response: z.object({ backupCodes: shownCodes }),
})
