import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { addingAnswer } from '../../../kit/passkey-answer.ts'
import { makingOptions } from '../../../kit/passkey-options.ts'

const name = z.string().trim().normalize('NFC').min(1).max(60)
const passkey = z.object({ passkeyId: z.uuid() })
const ok = z.object({ ok: z.literal(true) })

export const listPasskeys = contract({
  name: 'passkeys.list',
  method: 'GET',
  path: '/passkeys',
  summary: say('Các khóa truy cập của tôi', 'My passkeys'),
  action: 'session.read',
  response: z.object({
    passkeys: z.array(
      z.object({
        passkeyId: z.uuid(),
        name: z.string(),
        /** Kept by the maker of the device on all of the holder's devices. */
        synced: z.boolean(),
        addedAt: z.string(),
        lastUsedAt: z.string().nullable(),
      }),
    ),
  }),
})

export const offerPasskey = contract({
  name: 'passkeys.offer',
  method: 'POST',
  path: '/passkeys/offer',
  summary: say('Bắt đầu thêm khóa truy cập', 'Begin to add a passkey'),
  action: 'session.read',
  response: z.object({ options: makingOptions }),
})

export const addPasskey = contract({
  name: 'passkeys.add',
  method: 'POST',
  path: '/passkeys',
  summary: say('Thêm khóa truy cập', 'Add a passkey'),
  action: 'session.read',
  body: z.object({ name, answer: addingAnswer }),
  /** Backup codes only where the account had none before. */
  response: z.object({ passkeyId: z.uuid(), backupCodes: z.array(z.string()).nullable() }),
})

export const renamePasskey = contract({
  name: 'passkeys.rename',
  method: 'PATCH',
  path: '/passkeys/:passkeyId',
  summary: say('Đổi tên khóa truy cập', 'Rename a passkey'),
  action: 'session.read',
  params: passkey,
  body: z.object({ name }),
  response: ok,
})

export const removePasskey = contract({
  name: 'passkeys.remove',
  method: 'DELETE',
  path: '/passkeys/:passkeyId',
  summary: say('Gỡ khóa truy cập', 'Remove a passkey'),
  action: 'session.read',
  params: passkey,
  response: ok,
})
