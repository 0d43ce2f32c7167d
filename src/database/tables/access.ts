import type { Generated } from 'kysely'
import type { Json } from './json.ts'

export type AccessTables = {
  account: {
    id: string
    name: string
    email: string
    emailVerified: Generated<boolean>
    image: string | null
    language: Generated<string>
    personId: string | null
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
    closedAt: Date | null
  }
  session: {
    id: string
    expiresAt: Date
    token: string
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
    ipAddress: string | null
    userAgent: string | null
    userId: string
    way: Generated<string>
    confirmedAt: Generated<Date>
  }
  secondFactor: {
    accountId: string
    sealedSecret: Buffer
    offeredAt: Date
    confirmedAt: Date | null
    lastStep: Generated<number>
  }
  backupCode: { accountId: string; codeHash: Buffer; nonce: Buffer; madeAt: Date; usedAt: Date | null }
  passkey: {
    passkeyId: string
    accountId: string
    name: string
    credentialId: string
    publicKey: Buffer
    counter: number
    transports: string[]
    synced: boolean
    addedAt: Date
    lastUsedAt: Date | null
  }
  signInChallenge: { challengeHash: Buffer; kind: string; accountId: string | null; expiresAt: Date }
  signInMethod: {
    id: string
    accountId: string
    providerId: string
    userId: string
    accessToken: string | null
    refreshToken: string | null
    idToken: string | null
    accessTokenExpiresAt: Date | null
    refreshTokenExpiresAt: Date | null
    scope: string | null
    password: string | null
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  verification: {
    id: string
    identifier: string
    value: string
    expiresAt: Date
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  roleGrant: {
    grantId: string
    accountId: string
    role: string
    unitId: string | null
    fromDay: string
    toDay: Generated<string>
    grantedBy: string | null
    sourceId: Generated<string | null>
    mappingId: Generated<string | null>
    recordedAt: Generated<Date>
  }
  setupLink: { linkHash: Buffer; expiresAt: Date; usedAt: Date | null }
  passwordLink: { linkHash: Buffer; accountId: string; expiresAt: Date; usedAt: Date | null }
  signInDelay: { kind: string; name: string; failures: Generated<number>; lastFailure: Date }
  savedView: {
    viewId: string
    accountId: string
    screen: string
    name: string
    query: Json<Record<string, string>>
    recordedAt: Generated<Date>
  }
  formDraft: {
    draftId: string
    accountId: string
    form: string
    sealedContent: Buffer
    savedAt: Generated<Date>
  }
  setting: { name: string; value: Json<unknown> }
}
