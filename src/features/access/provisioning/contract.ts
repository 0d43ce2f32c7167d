import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { filledLine } from '../../../kit/http/values.ts'

const token = z.object({
  tokenId: z.uuid(),
  name: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  lastUsedAt: z.string().nullable(),
})
export type ShownProvisioningToken = z.output<typeof token>

export const showProvisioning = contract({
  name: 'provisioning.show',
  method: 'GET',
  path: '/provisioning',
  summary: say('Cấp tài khoản tự động', 'Provisioning of accounts'),
  action: 'accounts.read',
  response: z.object({
    /** Where a directory sends to, below the address at which people open Vươn. */
    path: z.string(),
    tokens: z.array(token),
    accounts: z.number(),
    groups: z.array(z.object({ groupId: z.uuid(), name: z.string(), members: z.number() })),
  }),
})

export const makeProvisioningToken = contract({
  name: 'provisioning.make-token',
  method: 'POST',
  path: '/provisioning/tokens',
  summary: say('Lập mã cấp tài khoản tự động', 'Make a provisioning token'),
  action: 'accounts.change',
  /** Which directory it is for. */
  body: z.object({ name: filledLine(100) }),
  response: z.object({
    tokenId: z.uuid(),
    /** Shown this once; only its hash is kept. */
    token: z.string(),
  }),
})

export const revokeProvisioningToken = contract({
  name: 'provisioning.revoke-token',
  method: 'DELETE',
  path: '/provisioning/tokens/:tokenId',
  summary: say('Thu hồi mã cấp tài khoản tự động', 'Revoke a provisioning token'),
  action: 'accounts.change',
  params: z.object({ tokenId: z.uuid() }),
  response: z.object({ ok: z.literal(true) }),
})
