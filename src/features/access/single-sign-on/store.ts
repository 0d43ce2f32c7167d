import type { Database, Tx } from '../../../database/connect.ts'
import { noSettings, type SignOnSettings } from '../../../domain/access/single-sign-on.ts'
import { findSetting } from '../store.ts'

const name = 'single-sign-on'

/** What administrators decided about signing in by the provider. */
export const signOnSettings = async (database: Database): Promise<SignOnSettings> => {
  const value = await findSetting(database, name)
  return typeof value === 'object' ? { ...noSettings, ...value } : noSettings
}

export const saveSignOnSettings = (tx: Tx, settings: SignOnSettings) =>
  tx
    .insertInto('setting')
    .values({ name, value: JSON.stringify(settings) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(settings) }))
    .execute()

/** A provider's subject stands among the ways to sign in under the provider's own name. */
const providerOf = (issuer: string): string => `oidc ${issuer}`

/** The account that signed in as this subject before. */
export const accountOfSubject = async (tx: Tx, issuer: string, subject: string) => {
  const row = await tx
    .selectFrom('signInMethod as m')
    .innerJoin('account as a', 'a.id', 'm.userId')
    .select(['a.id', 'a.closedAt'])
    .where('m.providerId', '=', providerOf(issuer))
    .where('m.accountId', '=', subject)
    .executeTakeFirst()
  return row ? { accountId: row.id, closed: row.closedAt !== null } : null
}

/** The account with this e-mail, and whether a subject of the provider is linked with it. */
export const accountOfEmail = async (tx: Tx, issuer: string, email: string) => {
  const row = await tx
    .selectFrom('account as a')
    .leftJoin('signInMethod as m', (join) =>
      join.onRef('m.userId', '=', 'a.id').on('m.providerId', '=', providerOf(issuer)),
    )
    .select(['a.id', 'a.closedAt', 'm.id as methodId'])
    .where('a.email', '=', email)
    .executeTakeFirst()
  return row ? { accountId: row.id, closed: row.closedAt !== null, linked: row.methodId !== null } : null
}

export const linkSubject = (
  tx: Tx,
  link: { id: string; issuer: string; subject: string; accountId: string },
): Promise<unknown> =>
  tx
    .insertInto('signInMethod')
    .values({
      id: link.id,
      accountId: link.subject,
      providerId: providerOf(link.issuer),
      userId: link.accountId,
      password: null,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
      scope: null,
    })
    .execute()

/** Takes the links with providers away; false where there was none. */
export const unlinkSubjects = async (tx: Tx, accountId: string): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('signInMethod')
    .where('userId', '=', accountId)
    .where('providerId', 'like', 'oidc %')
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Whether the account holds the administrator's role today. */
export const holdsAdministrator = async (
  database: Database,
  accountId: string,
  today: string,
): Promise<boolean> => {
  const row = await database
    .selectFrom('roleGrant')
    .select('grantId')
    .where('accountId', '=', accountId)
    .where('role', '=', 'administrator')
    .where('fromDay', '<=', today)
    .where('toDay', '>', today)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
