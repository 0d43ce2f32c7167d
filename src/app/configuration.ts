import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'
import type { SignOnConfiguration } from '../kit/sign-on/provider.ts'
import { type Entrance, readEntrance } from './entrance-configuration.ts'
import { type MailConfiguration, readMail } from './mail-configuration.ts'
import { readSignOn } from './sign-on-configuration.ts'

/** What an installation is told from outside. */
export type Configuration = {
  readonly dataFolder: string
  readonly host: string
  /** The TCP port; 0 lets the system choose a free one. */
  readonly port: number
  /** A PostgreSQL server of the installation's own; null means the product's. */
  readonly databaseUrl: string | null
  /** How requests reach the application. */
  readonly entrance: Entrance
  /** How mail is sent; null means that it is not: links are printed. */
  readonly mail: MailConfiguration | null
  /** The provider at which people sign in; null: with passwords and passkeys only. */
  readonly signOn: SignOnConfiguration | null
  /** Where the own PostgreSQL archives continuously; null: it does not. */
  readonly archiveFolder: string | null
}

export type Environment = Readonly<Record<string, string | undefined>>

const productFolder = resolve(import.meta.dirname, '../..')

const wrong = (name: string, vi: string, en: string): Refused =>
  new Refused(refuse(`configuration.${name}`, say(vi, en), 400))

const portFrom = (text: string): number => {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw wrong(
    'port',
    `PORT phải là một số từ 0 đến 65535, không phải "${text}"; ví dụ PORT=3000.`,
    `PORT must be a number from 0 to 65535, not "${text}"; for example PORT=3000.`,
  )
}

const hostName =
  /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/i

const hostFrom = (text: string): string => {
  const looksLikeAddress = /^[\d.]+$/.test(text)
  if (isIP(text) !== 0 || (hostName.test(text) && !looksLikeAddress)) return text
  throw wrong(
    'host',
    `HOST phải là một tên máy hay địa chỉ IP, không phải "${text}"; ví dụ HOST=127.0.0.1, hoặc HOST=0.0.0.0 để máy khác vào được.`,
    `HOST must be a host name or an IP address, not "${text}"; for example HOST=127.0.0.1, or HOST=0.0.0.0 to let other machines in.`,
  )
}

const databaseUrlFrom = (text: string): string => {
  const url = URL.parse(text)
  if (url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text
  // The text is not repeated: it may hold a password.
  throw wrong(
    'database_url',
    'DATABASE_URL phải có dạng postgresql://tài-khoản:mật-khẩu@máy:5432/tên-cơ-sở-dữ-liệu.',
    'DATABASE_URL must look like postgresql://account:password@host:5432/database-name.',
  )
}

const folderFrom = (name: 'data' | 'archive_folder', text: string, workingFolder: string): string => {
  if (!text.includes('\0')) return resolve(workingFolder, text)
  const setting = name === 'data' ? 'VUON_DATA' : 'ARCHIVE_FOLDER'
  throw wrong(
    name,
    `${setting} phải là đường dẫn một thư mục; ví dụ ${setting}=./data.`,
    `${setting} must be the path of a folder; for example ${setting}=./data.`,
  )
}

/**
 * Reads VUON_DATA, HOST, PORT, DATABASE_URL, ARCHIVE_FOLDER and what mail needs; what is missing or empty takes
 * its default: `data` in the product's folder, 127.0.0.1, 3000, the product's own database, no archive.
 * @throws Refused `configuration.…` with a sentence that shows what is right.
 */
export const readConfiguration = (
  environment: Environment,
  workingFolder: string = process.cwd(),
): Configuration => {
  const read = <T>(name: string, from: (text: string) => T, missing: T): T => {
    const text = environment[name]?.trim() ?? ''
    return text === '' ? missing : from(text)
  }
  return {
    dataFolder: read(
      'VUON_DATA',
      (text) => folderFrom('data', text, workingFolder),
      join(productFolder, 'data'),
    ),
    host: read('HOST', hostFrom, '127.0.0.1'),
    port: read('PORT', portFrom, 3000),
    databaseUrl: read<string | null>('DATABASE_URL', databaseUrlFrom, null),
    entrance: readEntrance(read),
    mail: readMail(read),
    signOn: readSignOn(read),
    archiveFolder: read<string | null>(
      'ARCHIVE_FOLDER',
      (text) => folderFrom('archive_folder', text, workingFolder),
      null,
    ),
  }
}
