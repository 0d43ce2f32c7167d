import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

/** Somebody at the provider: what it says of them. */
export type Subject = { readonly sub: string; readonly [claim: string]: unknown }

/** How the provider behaves from now on. */
export type Order =
  | { readonly subject: Subject }
  /** ID tokens carry another nonce than the one that was asked for. */
  | { readonly wrongNonce: boolean }

let subject: Subject = { sub: 'nobody' }
let wrongNonce = false

const callback = process.argv[2] ?? ''
const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const configuration: Configuration = {
    clients: [{ client_id: 'vuon', client_secret: 'mat-khau-cua-ung-dung', redirect_uris: [callback] }],
    claims: {
      openid: ['sub', 'amr', 'acr'],
      email: ['email', 'email_verified'],
      profile: ['name', 'groups', 'hasgroups'],
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['chỉ dùng trong kiểm thử'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ ...subject, sub }),
    }),
    interactions: { url: (_context, interaction) => `/here/${interaction.uid}` },
    renderError: (context, out) => {
      context.body = JSON.stringify(out)
    },
  }
  const provider = new Provider(issuer, configuration)
  // Whoever comes is signed in at once as the subject of the moment, and agrees to everything.
  provider.use(async (context, next) => {
    if (wrongNonce) context.url = context.url.replace(/nonce=[^&]+/, 'nonce=another')
    if (!context.path.startsWith('/here/')) return next()
    const { params, prompt } = await provider.interactionDetails(context.req, context.res)
    const grant = new provider.Grant({ accountId: subject.sub, clientId: String(params.client_id) })
    grant.addOIDCScope('openid email profile')
    const amr = Array.isArray(subject.amr) ? { amr: subject.amr } : {}
    const result =
      prompt.name === 'login'
        ? { login: { accountId: subject.sub, remember: false, ...amr } }
        : { consent: { grantId: await grant.save() } }
    await provider.interactionFinished(context.req, context.res, result, {
      mergeWithLastSubmission: true,
    })
    context.respond = false
  })
  server.on('request', provider.callback())
  process.send?.({ issuer })
})

process.on('message', (order: Order) => {
  if ('subject' in order) subject = order.subject
  else wrongNonce = order.wrongNonce
  process.send?.({ done: true })
})
