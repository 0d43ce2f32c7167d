/** A fact as plain fields; a field that the ledger never told is left out. */
export type KnownFact = Readonly<Record<string, string | null>>

const learning = ['levelCode', 'fieldCode', 'specialty', 'institution', 'country', 'form', 'funding'] as const

/** The fields of each list of facts; nothing that is kept apart is among them. */
export const fieldsOf = {
  memberships: ['hierarchy', 'unitId', 'from', 'to'],
  services: ['staffKind', 'from', 'to'],
  posts: ['unitId', 'title', 'from', 'to'],
  qualifications: [...learning, 'awarded', 'diplomaNumber', 'evidenceKind', 'verification'],
  studies: [...learning, 'from', 'to'],
} as const

export type FactList = keyof typeof fieldsOf
export const factLists = Object.keys(fieldsOf) as FactList[]
export const identityFields = ['staffCode', 'fullName', 'sex', 'born'] as const

/** A person's record with its facts by their ids. */
export type KnownRecord = {
  readonly identity: KnownFact
  readonly facts: { readonly [List in FactList]: ReadonlyMap<string, KnownFact> }
}

/** A reorganisation tells a period by the days that count, beside the words in which it was told. */
const toldName: Readonly<Record<string, string>> = { from: 'validFrom', to: 'validTo' }

/** Those of the named fields that are told, whoever wrote them down. */
export const toldFields = (names: readonly string[], raw: object): KnownFact => {
  const fields = raw as Readonly<Record<string, unknown>>
  const isRow = 'validFrom' in fields
  return Object.fromEntries(
    names.flatMap((name): [string, string | null][] => {
      const value = fields[isRow ? (toldName[name] ?? name) : name]
      return value === undefined ? [] : [[name, value === null ? null : String(value)]]
    }),
  )
}

/** Whether all that is told of both is the same. */
export const agrees = (one: KnownFact, other: KnownFact): boolean =>
  Object.entries(one).every(([name, value]) => !(name in other) || other[name] === value)
