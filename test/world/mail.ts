import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { MailConfiguration } from '../../src/app/mail-configuration.ts'
import { sendDueMail } from '../../src/features/access/mail/jobs.ts'
import type { World } from '../world.ts'
import type { Manner, Received } from './mailbox-process.ts'

export type ReadMail = {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly raw: string
  readonly secure: boolean
}

const bytesOfQuoted = (text: string): string =>
  text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const decoded = (part: string): string => {
  const [head = '', ...rest] = part.split(/\r?\n\r?\n/)
  const body = rest.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  return /quoted-printable/i.test(head) ? Buffer.from(bytesOfQuoted(body), 'latin1').toString('utf8') : body
}

const decodedSubject = (raw: string): string => {
  const folded = /^Subject: (.*(?:\r?\n[ \t].*)*)/im.exec(raw)?.[1] ?? ''
  return folded
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_whole, way: string, text: string) =>
      /b/i.test(way)
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(bytesOfQuoted(text.replaceAll('_', ' ')), 'latin1').toString('utf8'),
    )
}

const readMail = ({ raw, to, secure }: Received): ReadMail => {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '-'
  const parts = raw.split(`--${boundary}`)
  const part = (type: string) =>
    decoded(parts.find((one) => one.includes(`Content-Type: ${type}`))?.trim() ?? '')
  return { to, subject: decodedSubject(raw), text: part('text/plain'), html: part('text/html'), raw, secure }
}

const start = (ways: readonly string[]): Promise<{ child: ChildProcess; port: number }> =>
  new Promise((started, failed) => {
    const child = fork(join(import.meta.dirname, 'mailbox-process.ts'), ways)
    child.once('error', failed)
    child.once('message', (said: { port: number }) => started({ child, port: said.port }))
  })

/** A mail server of its own process, with the mail that it has taken. */
export const newMailServer = async (options: { tls?: boolean; password?: boolean } = {}) => {
  const ways = [options.tls ? 'tls' : 'plain', options.password ? 'password' : 'open']
  let { child, port } = await start(ways)
  const mails: ReadMail[] = []
  const listen = () =>
    child.on('message', (said: { received?: Received }) => {
      if (said.received) mails.push(readMail(said.received))
    })
  listen()
  const configuration: MailConfiguration = {
    server: {
      host: '127.0.0.1',
      port,
      implicitTls: false,
      tlsRequired: options.tls ?? false,
      user: options.password ? 'vuon' : null,
      password: options.password ? 'mật khẩu thư' : null,
    },
    from: { name: 'Vươn', address: 'vuon@vuon.example' },
    publicAddress: 'https://vuon.example',
    rootsTo: [],
  }
  return {
    configuration,
    mails,
    /** What has come for the address, oldest first. */
    mailsTo: (address: string) => mails.filter(({ to }) => to.includes(address)),
    behave: (manner: Manner) =>
      new Promise<void>((over) => {
        child.on('message', (said: { manner?: Manner }) => said.manner === manner && over())
        child.send(manner)
      }),
    /** Comes back on the same port after it went away. */
    async restart() {
      const again = await start([...ways, String(port)])
      child = again.child
      port = again.port
      listen()
    },
    end: () => void child.kill(),
  }
}

export type MailServer = Awaited<ReturnType<typeof newMailServer>>

/** Sends all that is due, as the job does. */
export const sendMails = (world: World) => sendDueMail(world.database, world.operator.post)

/** The code of the one-time link in a mail. */
export const codeIn = (mail: ReadMail | undefined): string =>
  /\/password#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
