import { makeProvisioningToken } from '../../src/features/access/provisioning/contract.ts'
import type { Visitor, World } from '../world.ts'

export type Said = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers of the protocol are told by their shape in each story.
  readonly body: any
  readonly headers: Headers
}

/** A directory that provisions accounts: it speaks SCIM with its token. */
export const newDirectory = async (world: World, administrator: Visitor, name = 'Entra ID') => {
  const { token, tokenId } = await administrator.ask(makeProvisioningToken, { body: { name } })
  const ask = async (method: string, path: string, body?: object | string): Promise<Said> => {
    const response = await fetch(`${world.address}/scim/v2${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers }
  }
  const patch = (path: string, ...Operations: object[]) =>
    ask('PATCH', path, { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations })
  return {
    token,
    tokenId,
    ask,
    patch,
    find: (kind: 'Users' | 'Groups', filter: string) =>
      ask('GET', `/${kind}?filter=${encodeURIComponent(filter)}`),
    /** An account as Entra ID creates one. */
    async user(email: string, more: object = {}): Promise<string> {
      const { body } = await ask('POST', '/Users', {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        userName: email,
        externalId: `ext-${email}`,
        active: true,
        displayName: 'Nguyễn Văn An',
        emails: [{ primary: true, type: 'work', value: email }],
        name: { givenName: 'An', familyName: 'Nguyễn Văn' },
        ...more,
      })
      return body.id
    },
    async group(name: string, members: readonly string[] = []): Promise<string> {
      const { body } = await ask('POST', '/Groups', {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
        displayName: name,
        externalId: `ext-${name}`,
        members: members.map((value) => ({ value })),
      })
      return body.id
    },
  }
}

export type Directory = Awaited<ReturnType<typeof newDirectory>>
