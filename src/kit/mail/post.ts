import { createTransport } from 'nodemailer'
import { asHtml, asText, type LetterText } from './letter.ts'
import { isMailAddress, isOneLine, type Mailbox } from './mailbox.ts'

/** The SMTP server through which mail leaves. */
export type MailServer = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (smtps); else the connection is raised to TLS. */
  readonly implicitTls: boolean
  /** Without TLS nothing is said: neither the password nor a letter. Only a server on this machine may do without. */
  readonly tlsRequired: boolean
  readonly user: string | null
  readonly password: string | null
}

export type Letter = LetterText & {
  /** Stays the same however often the letter is tried: mailboxes that got it twice can tell. */
  readonly id: string
  readonly to: string
  readonly language: string
}

/** A letter that did not leave: whether it is any use to try again, and what the server said. */
export class NotSent extends Error {
  readonly isFinal: boolean

  constructor(message: string, isFinal: boolean) {
    super(message)
    this.isFinal = isFinal
  }
}

/** Sends mail, and knows under which address the product is reached from outside. */
export type Post = {
  readonly from: Mailbox
  /** Without a slash at the end. */
  readonly publicAddress: string
  /** @throws NotSent */
  send(letter: Letter): Promise<void>
}

const timeouts = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
}

export const transportTo = ({ host, port, implicitTls, tlsRequired, user, password }: MailServer) =>
  createTransport({
    ...timeouts,
    host,
    port,
    secure: implicitTls,
    requireTLS: tlsRequired,
    ignoreTLS: !tlsRequired && !implicitTls,
    tls: { minVersion: 'TLSv1.2' },
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })

type SmtpFault = { readonly code?: string; readonly responseCode?: number; readonly message: string }

/** What the server said, in one line that can be kept and shown. */
const words = (fault: SmtpFault): string =>
  `${fault.code ?? ''} ${fault.message}`.replaceAll(/\s+/g, ' ').trim().slice(0, 300)

/** A server that refuses the mailbox or the letter for good says so with 5xx; all else may pass. */
const isFinal = ({ code, responseCode }: SmtpFault): boolean =>
  (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500

/** A post over an SMTP server. */
export const openPost = (options: { server: MailServer; from: Mailbox; publicAddress: string }): Post => {
  const { from, publicAddress } = options
  const transport = transportTo(options.server)
  const domain = from.address.split('@')[1] ?? 'localhost'
  return {
    from,
    publicAddress,
    async send(letter) {
      if (!isMailAddress(letter.to)) throw new NotSent('EADDRESS the recipient is no mail address', true)
      if (!isOneLine(letter.subject)) throw new NotSent('ESUBJECT the subject has a line break', true)
      try {
        await transport.sendMail({
          from: { name: from.name, address: from.address },
          to: { name: '', address: letter.to },
          subject: letter.subject,
          text: asText(letter),
          html: asHtml(letter, letter.language),
          messageId: `<${letter.id}@${domain}>`,
          headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
        })
      } catch (error) {
        const fault = error as SmtpFault
        throw new NotSent(words(fault), isFinal(fault))
      }
    },
  }
}
