import SCIMMY from 'scimmy'

const { User, Group } = SCIMMY.Schemas

/** Standard attributes that are not kept here: what we say we hold is what we hold. */
const leftOut = [
  'nickName',
  'profileUrl',
  'title',
  'userType',
  'preferredLanguage',
  'locale',
  'timezone',
  'password',
  'phoneNumbers',
  'ims',
  'photos',
  'addresses',
  'groups',
  'entitlements',
  'roles',
  'x509Certificates',
] as const
User.truncate([...leftOut])

/** Whether a path names something standard that is not kept: it is taken and left aside, as clients expect. */
export const isLeftAside = (path: string): boolean => {
  const plain = path.replace(/^urn:ietf:params:scim:schemas:core:2\.0:User:/i, '')
  const first = plain.split(/[.[\s]/)[0]?.toLowerCase()
  return /^urn:/i.test(plain) || leftOut.some((name) => name.toLowerCase() === first)
}

/** A filter that leaves attributes out of an answer, as `attributes` and `excludedAttributes` ask. */
export const projection = (wanted: string | undefined, unwanted: string | undefined) => {
  const names = (text: string) => text.split(',').flatMap((name) => name.trim() || [])
  const marked = [
    ...(unwanted ? names(unwanted).map((name) => [name, ['np']] as const) : []),
    ...(wanted ? names(wanted).map((name) => [name, ['pr']] as const) : []),
  ]
  return marked.length > 0 ? new SCIMMY.Types.Filter([Object.fromEntries(marked)]) : undefined
}

/** What a resource is told as: the schema drops what it does not know. */
export const shownUser = (user: object, base: string, filter?: ReturnType<typeof projection>) =>
  new User(user, 'out', `${base}/Users`, filter)
export const shownGroup = (group: object, base: string, filter?: ReturnType<typeof projection>) =>
  new Group(group, 'out', `${base}/Groups`, filter)

/** The schemas of what is kept, as RFC 7643 describes schemas. */
export const describedSchemas = (base: string) =>
  [User.definition, Group.definition].map((definition) => definition.describe(`${base}/Schemas`))

export const schemaIds = { user: User.id, group: Group.id } as const
