import { isIP } from 'node:net'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'
import { isMailAddress, type Mailbox, mailboxIn } from '../kit/mail/mailbox.ts'
import type { MailServer } from '../kit/mail/post.ts'

/** Where mail leaves from; all three parts belong together. */
export type MailConfiguration = {
  readonly server: MailServer
  readonly from: Mailbox
  readonly publicAddress: string
  /** Who gets the root of the ledger of each day that is over. */
  readonly rootsTo: readonly string[]
}

type Read = <T>(name: string, from: (text: string) => T, missing: T) => T

const wrong = (name: string, vi: string, en: string): Refused =>
  new Refused(refuse(`configuration.${name}`, say(vi, en), 400))

const wrongServer = wrong(
  'smtp_url',
  'SMTP_URL phải có dạng smtps://tài-khoản:mật-khẩu@máy:465 hoặc smtp://tài-khoản:mật-khẩu@máy:587, không thêm gì phía sau.',
  'SMTP_URL must look like smtps://account:password@host:465 or smtp://account:password@host:587, with nothing after it.',
)

/** A mail server on this very machine: what is said to it crosses no network. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

const decoded = (text: string): string | null => {
  try {
    return text === '' ? null : decodeURIComponent(text)
  } catch {
    throw wrongServer
  }
}

/** Reads SMTP_URL; nothing of it is ever repeated, for it may hold a password. */
export const mailServerFrom = (text: string): MailServer => {
  const url = URL.parse(text)
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') throw wrongServer
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') throw wrongServer
  const host = url.hostname.replaceAll(/^\[|\]$/g, '')
  const implicitTls = url.protocol === 'smtps:'
  const [user, password] = [decoded(url.username), decoded(url.password)]
  if ((user === null) !== (password === null)) throw wrongServer
  const port = Number(url.port) || (implicitTls ? 465 : 587)
  return { host, port, implicitTls, tlsRequired: !isLoopback(host), user, password }
}

const senderFrom = (text: string): Mailbox => {
  const mailbox = mailboxIn(text)
  if (mailbox !== null) return mailbox.name === '' ? { ...mailbox, name: 'Vươn' } : mailbox
  throw wrong(
    'mail_from',
    `MAIL_FROM phải là một địa chỉ thư, không phải "${text}"; ví dụ MAIL_FROM="Vươn <vuon@don-vi.vn>".`,
    `MAIL_FROM must be a mail address, not "${text}"; for example MAIL_FROM="Vươn <vuon@office.vn>".`,
  )
}

/** Reads PUBLIC_ADDRESS: scheme and host, as people type it into their browsers. */
export const publicAddressFrom = (text: string): string => {
  const url = URL.parse(text)
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  if (isPlain && url.pathname === '/' && url.search === '' && url.hash === '') return url.origin
  throw wrong(
    'public_address',
    `PUBLIC_ADDRESS phải là địa chỉ mà mọi người mở Vươn, không phải "${text}"; ví dụ PUBLIC_ADDRESS=https://vuon.don-vi.vn.`,
    `PUBLIC_ADDRESS must be the address at which people open Vươn, not "${text}"; for example PUBLIC_ADDRESS=https://vuon.office.vn.`,
  )
}

const rootsToFrom = (text: string): readonly string[] => {
  const addresses = text.split(',').map((one) => one.trim().toLowerCase())
  const [strange] = addresses.filter((one) => !isMailAddress(one))
  if (strange === undefined) return [...new Set(addresses)]
  throw wrong(
    'ledger_roots_to',
    `LEDGER_ROOTS_TO phải là một hay nhiều địa chỉ thư cách nhau bằng dấu phẩy, không phải "${strange}"; ví dụ LEDGER_ROOTS_TO=thanh-tra@don-vi.vn,luu-tru@don-vi.vn.`,
    `LEDGER_ROOTS_TO must be one or more mail addresses with commas between them, not "${strange}"; for example LEDGER_ROOTS_TO=inspection@office.vn,archive@office.vn.`,
  )
}

const incomplete = () =>
  wrong(
    'mail_incomplete',
    'Muốn gửi thư cần đủ ba mục: SMTP_URL, MAIL_FROM và PUBLIC_ADDRESS. Hãy điền mục còn thiếu, hoặc bỏ SMTP_URL.',
    'Sending mail needs all three of SMTP_URL, MAIL_FROM and PUBLIC_ADDRESS. Set what is missing, or leave out SMTP_URL.',
  )

/** How mail is sent, or null where SMTP_URL is not set: links are then printed. */
export const readMail = (read: Read): MailConfiguration | null => {
  const server = read<MailServer | null>('SMTP_URL', mailServerFrom, null)
  const from = read<Mailbox | null>('MAIL_FROM', senderFrom, null)
  const publicAddress = read<string | null>('PUBLIC_ADDRESS', publicAddressFrom, null)
  const rootsTo = read<readonly string[]>('LEDGER_ROOTS_TO', rootsToFrom, [])
  if (server === null) return null
  if (from === null || publicAddress === null) throw incomplete()
  return { server, from, publicAddress, rootsTo }
}
