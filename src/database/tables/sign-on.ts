import type { Generated } from 'kysely'

/** What is known of the organisation's provider and its directory. */
export type SignOnTables = {
  groupMapping: {
    mappingId: string
    groupName: string
    role: string
    unitId: string | null
    madeAt: Generated<Date>
    endedAt: Date | null
  }
  accountGroup: { accountId: string; groupName: string }
  provisioningToken: {
    tokenId: string
    name: string
    tokenHash: Buffer
    madeBy: string
    madeAt: Generated<Date>
    lastUsedAt: Date | null
    revokedAt: Date | null
  }
  provisionedAccount: {
    accountId: string
    userName: string
    externalId: string | null
    givenName: string | null
    familyName: string | null
    closedHere: Generated<boolean>
    removedAt: Date | null
    madeAt: Generated<Date>
    changedAt: Generated<Date>
  }
  provisionedGroup: {
    groupId: string
    name: string
    externalId: string | null
    madeAt: Generated<Date>
    changedAt: Generated<Date>
  }
  provisionedMember: { groupId: string; accountId: string }
}
