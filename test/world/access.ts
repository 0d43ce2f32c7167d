import type { Role } from '../../src/domain/access/policy.ts'
import { createAccount } from '../../src/features/access/accounts/contract.ts'
import { type Visitor, visitor, type World } from '../world.ts'

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

/** Posts JSON as a stranger would; answers with whoever is signed in afterwards. */
export const enterBy = async (
  world: World,
  path: '/api/session' | '/api/password' | '/api/setup',
  body: object,
): Promise<{ status: number; body: unknown; who: Visitor }> => {
  const response = await world.stranger.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'vi' },
    body: JSON.stringify(body),
  })
  return {
    status: response.status,
    body: await response.json(),
    who: visitor(world.address, null, cookiesOf(response)),
  }
}

export const signIn = (world: World, email: string, password: string) =>
  enterBy(world, '/api/session', { email, password })

/** An account opened by an administrator, whose holder has chosen a password through the printed link. */
export const newColleague = async (
  world: World,
  administrator: Visitor,
  name: string,
  grants: { role: Role; unitId?: string | null }[] = [],
) => {
  const email = `${crypto.randomUUID()}@vuon.example`
  const password = `${name} với mật khẩu rất dài`
  const { accountId, link } = await administrator.ask(createAccount, {
    body: { name, email, grants: grants.map((grant) => ({ ...grant, from: '2010-01-01' })) },
  })
  const { who } = await enterBy(world, '/api/password', { token: link?.token, password })
  return { accountId, email, password, who }
}
