import SCIMMY from 'scimmy'
import { reading, ScimFault } from './fault.ts'
import { isLeftAside, schemaIds, shownGroup, shownUser } from './schema.ts'

type Json = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const bodyIn = (body: unknown): Json => {
  if (isObject(body)) return body
  throw new ScimFault(400, 'invalidSyntax', 'The body must be a JSON object.')
}

/** Entra ID sends truth values as words: 'False'. */
const asTruth = (value: unknown): unknown =>
  typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value

const withTruth = (user: Json): Json => ({
  ...user,
  ...('active' in user ? { active: asTruth(user.active) } : {}),
  ...(Array.isArray(user.emails)
    ? {
        emails: user.emails.map((email) =>
          isObject(email) && 'primary' in email ? { ...email, primary: asTruth(email.primary) } : email,
        ),
      }
    : {}),
})

/** What a client says of an account, as far as it is kept. */
export type SentUser = {
  readonly userName: string
  readonly externalId?: string
  readonly displayName?: string
  readonly name?: { readonly formatted?: string; readonly givenName?: string; readonly familyName?: string }
  readonly active?: boolean
  readonly emails?: readonly { readonly value?: string; readonly type?: string; readonly primary?: boolean }[]
}

export type SentGroup = {
  readonly displayName: string
  readonly externalId?: string
  readonly members?: readonly { readonly value: string }[]
}

/** Clients leave the schemas out or name extensions that are not kept. */
const named = (body: Json, id: string): Json => ({ ...body, schemas: [id] })

const plain = <T>(resource: object): T => JSON.parse(JSON.stringify(resource)) as T

/** Reads an account as it is created or replaced. @throws ScimFault, or an error of the library. */
export const readUser = (body: unknown): Promise<SentUser> =>
  reading(() => plain(new SCIMMY.Schemas.User(named(withTruth(bodyIn(body)), schemaIds.user), 'in')))

export const readGroup = (body: unknown): Promise<SentGroup> =>
  reading(() => plain(new SCIMMY.Schemas.Group(named(bodyIn(body), schemaIds.group), 'in')))

const lastOf = (path: string): string => path.split('.').at(-1)?.toLowerCase() ?? ''

/** One operation without what is not kept, with truth values as such; null where nothing of it is left. */
const kept = (operation: Json): Json | null => {
  const op = String(operation.op ?? '').toLowerCase()
  const { path, value } = operation
  if (typeof path === 'string' && path !== '') {
    if (isLeftAside(path)) return null
    const last = lastOf(path)
    return { ...operation, op, value: last === 'active' || last === 'primary' ? asTruth(value) : value }
  }
  if (!isObject(value)) return { ...operation, op }
  const left = Object.entries(value).filter(([name]) => !isLeftAside(name) && name !== 'schemas')
  return left.length === 0 ? null : { op, value: withTruth(Object.fromEntries(left)) }
}

const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

/** The most operations that one request may carry. */
const operationsMax = 1000

const operationsIn = (body: unknown) => {
  const { Operations } = bodyIn(body)
  if (!Array.isArray(Operations) || Operations.length > operationsMax || !Operations.every(isObject))
    throw new ScimFault(
      400,
      'invalidSyntax',
      `Operations must be a list of at most ${operationsMax} objects.`,
    )
  return Operations.flatMap((operation) => kept(operation) ?? [])
}

const patched = async <T>(resource: object, body: unknown): Promise<T> => {
  const Operations = operationsIn(body)
  if (Operations.length === 0) return plain(resource)
  return reading(async () => {
    const patch = new SCIMMY.Messages.PatchOp({ schemas: [patchSchema], Operations } as never)
    // The last argument keeps what came out; without a change the library answers nothing.
    const after = await patch.apply(resource as never, async (changed: unknown) => changed as never)
    return plain<T>((after as object | undefined) ?? resource)
  })
}

/** The account as it is after the operations (RFC 7644, 3.5.2). */
export const patchedUser = (current: object, body: unknown, base: string): Promise<SentUser> =>
  patched(shownUser(current, base), body)

export const patchedGroup = (current: object, body: unknown, base: string): Promise<SentGroup> =>
  patched(shownGroup(current, base), body)
