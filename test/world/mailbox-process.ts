import { SMTPServer } from 'smtp-server'

/** How the server behaves: takes mail, refuses mailboxes for good or for now, or drops the line after the letter. */
export type Manner = 'takes' | 'no such mailbox' | 'busy' | 'hangs up'

export type Received = {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  readonly secure: boolean
}

let manner: Manner = 'takes'
process.on('message', (next: Manner) => {
  manner = next
  process.send?.({ manner })
})

const refusal = (message: string, responseCode: number) => Object.assign(new Error(message), { responseCode })

const withTls = process.argv[2] === 'tls'
const needsPassword = process.argv[3] === 'password'

const server = new SMTPServer({
  ...(withTls ? {} : { disabledCommands: ['STARTTLS'] }),
  authOptional: !needsPassword,
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) =>
    username === 'vuon' && password === 'mật khẩu thư'
      ? done(null, { user: 'vuon' })
      : done(refusal('no', 535)),
  onRcptTo: (_address, _session, done) => {
    if (manner === 'no such mailbox') return done(refusal('no such mailbox', 550))
    if (manner === 'busy') return done(refusal('come back later', 451))
    done()
  },
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      const received: Received = {
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        raw: Buffer.concat(parts).toString('utf8'),
        secure: session.secure,
      }
      process.send?.({ received })
      if (manner === 'hangs up') return process.exit(1)
      done()
    })
  },
  logger: false,
})
server.on('error', () => {})
server.listen(Number(process.argv[4] ?? 0), '127.0.0.1', () => {
  const address = server.server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
})
