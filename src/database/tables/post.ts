import type { Generated } from 'kysely'

/** Mail to the holders of accounts, and the tokens with which programs work for them. */
export type PostTables = {
  mail: {
    mailId: string
    accountId: string | null
    kind: string
    recipient: string
    language: string
    state: Generated<'waiting' | 'sent' | 'failed' | 'off' | 'withdrawn'>
    attempts: Generated<number>
    nextAt: Generated<Date>
    fault: string | null
    queuedAt: Generated<Date>
    settledAt: Date | null
    lines: string[] | null
  }
  mailedRoot: { day: string; queuedAt: Generated<Date> }
  apiToken: {
    tokenId: string
    accountId: string
    name: string
    tokenHash: Buffer
    actions: string[]
    unitId: string | null
    madeAt: Generated<Date>
    expiresAt: Date
    lastUsedAt: Date | null
    revokedAt: Date | null
  }
}
