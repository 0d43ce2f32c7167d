import type pg from 'pg'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'
import { databaseRoles } from './reach.ts'

/** How the application signs in to the database: a name of this installation's own, and its password. */
export type Login = { readonly user: string; readonly password: string }

/** The same server and database under another login. */
export const connectionAs = (connection: pg.PoolConfig, { user, password }: Login): pg.PoolConfig => {
  if (!connection.connectionString) return { ...connection, user, password }
  const url = new URL(connection.connectionString)
  url.username = user
  url.password = password
  return { ...connection, connectionString: url.href }
}

const notMade = (user: string): Refused =>
  new Refused(
    refuse(
      'database.login_not_made',
      say(
        `Tài khoản trong DATABASE_URL không được tạo vai trò. Hãy nhờ người quản trị PostgreSQL cấp quyền CREATEROLE cho tài khoản đó, hoặc tạo sẵn vai trò ${user} (LOGIN NOINHERIT) là thành viên của ${Object.values(databaseRoles).join(', ')}.`,
        `The account in DATABASE_URL may not make roles. Ask who runs PostgreSQL to give it CREATEROLE, or to make the role ${user} (LOGIN NOINHERIT) as a member of ${Object.values(databaseRoles).join(', ')}.`,
      ),
      409,
    ),
  )

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * Makes the login, or sets its password anew. It inherits nothing: without a role that a connection takes it
 * may not even read. Asked by the owner of the schema.
 * @throws Refused `database.login_not_made` where the owner may not make roles.
 */
export const makeLogin = async (owner: pg.Pool, { user, password }: Login): Promise<void> => {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [user])
  const verb = rowCount === 0 ? 'create' : 'alter'
  try {
    await owner.query(`${verb} role ${user} login noinherit password ${quoted(password)}`)
    await owner.query(`grant ${Object.values(databaseRoles).join(', ')} to ${user}`)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') throw notMade(user)
    throw error
  }
}
