import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { callbackPath, type SignOnConfiguration } from '../../src/kit/sign-on/provider.ts'
import type { World } from '../world.ts'
import type { Order, Subject } from './provider-process.ts'

/** The address at which people open the installation; tests send what goes there to the world's server. */
const publicAddress = 'http://vuon.example'

const answerOf = <T>(child: ChildProcess): Promise<T> =>
  new Promise((told, failed) => {
    child.once('error', failed)
    child.once('exit', () => failed(new Error('the provider ended')))
    child.once('message', (message) => told(message as T))
  })

/** A provider of single sign-on in a process of its own. */
export const newProvider = async (options: Partial<SignOnConfiguration> = {}) => {
  const callback = `${options.publicAddress ?? publicAddress}${callbackPath}`
  const child = fork(join(import.meta.dirname, 'provider-process.ts'), [callback])
  const { issuer } = await answerOf<{ issuer: string }>(child)
  const configuration: SignOnConfiguration = {
    issuer,
    clientId: 'vuon',
    clientSecret: 'mat-khau-cua-ung-dung',
    publicAddress,
    label: 'Tài khoản cơ quan',
    scopes: ['openid', 'email', 'profile'],
    groupsClaim: 'groups',
    emailTrusted: false,
    strongAcr: [],
    plainHttp: true,
    ...options,
  }
  const order = async (what: Order) => {
    child.send(what)
    await answerOf(child)
  }
  return {
    configuration,
    /** Who signs in there from now on. */
    is: (subject: Subject) => order({ subject }),
    wrongNonce: (wrongNonce: boolean) => order({ wrongNonce }),
    end: () => void child.kill(),
  }
}

export type TestProvider = Awaited<ReturnType<typeof newProvider>>

const keep = (jar: Map<string, string>, response: Response) => {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const cut = pair.indexOf('=')
    const [name, value] = [pair.slice(0, cut), pair.slice(cut + 1)]
    if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
    else jar.set(name, value)
  }
}

/** A browser that goes wherever it is sent, with cookies of its own for each side. */
export const newWalker = (world: World) => {
  const jars = { own: new Map<string, string>(), provider: new Map<string, string>() }
  const cookiesOf = (jar: Map<string, string>) =>
    [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  /** One step: the address, and where it sends to. */
  const go = async (address: string): Promise<{ status: number; said: string; to: string | null }> => {
    const url = new URL(address, publicAddress)
    const isOwn = url.origin === publicAddress
    const jar = isOwn ? jars.own : jars.provider
    const target = isOwn ? `${world.address}${url.pathname}${url.search}` : url.href
    const response = await fetch(target, { redirect: 'manual', headers: { cookie: cookiesOf(jar) } })
    keep(jar, response)
    const said = await response.text()
    const to = response.headers.get('location')
    return { status: response.status, said, to: to === null ? null : new URL(to, url).href }
  }
  /** Goes on until the page that the provider sends back to; answers with its address, not opened yet. */
  const toCallback = async (from = '/api/single-sign-on'): Promise<string> => {
    let { to, said } = await go(from)
    for (let step = 0; step < 10 && to !== null; step += 1) {
      if (new URL(to).pathname === callbackPath || to.startsWith(`${publicAddress}/sign-in`)) return to
      ;({ to, said } = await go(to))
    }
    throw new Error(`the walk ended: ${said}`)
  }
  return {
    go,
    toCallback,
    cookie: () => cookiesOf(jars.own),
    /** Signs in; answers with the path where it ended. */
    async signIn(next?: string): Promise<string> {
      const callback = await toCallback(
        `/api/single-sign-on${next ? `?next=${encodeURIComponent(next)}` : ''}`,
      )
      const { to } = await go(callback)
      return to === null ? '' : to.replace(publicAddress, '')
    },
  }
}
