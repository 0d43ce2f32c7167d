import {
  type FactList,
  factLists,
  fieldsOf,
  identityFields,
  type KnownFact,
  toldFields,
} from './known-record.ts'

/** An entry of the ledger as far as a person's record needs it. */
export type RecordEntry = {
  readonly recordedAt: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly before: object | null
  readonly after: object | null
}

type Told = KnownFact | null

/** What an entry did to a record, piece by piece; null before: it came into being; null after: it went. */
export type Step =
  | { readonly kind: 'identity'; readonly before: KnownFact; readonly after: KnownFact }
  | {
      readonly kind: 'fact'
      readonly list: FactList
      readonly id: string
      readonly before: Told
      readonly after: Told
    }
  | { readonly kind: 'entered'; readonly identity: KnownFact; readonly facts: EnteredFacts | null }
  | { readonly kind: 'removed' }

/** The facts with which somebody was entered in bulk: without ids. */
export type EnteredFacts = { readonly [List in FactList]: readonly KnownFact[] }

const listOf: Readonly<Record<string, FactList>> = {
  membership: 'memberships',
  service: 'services',
  postHeld: 'posts',
  qualification: 'qualifications',
  study: 'studies',
}

const toldOf = (list: FactList, raw: object | null): Told => raw && toldFields(fieldsOf[list], raw)

type Item = { readonly id?: string }
const itemsOf = (side: object | null, list: FactList): readonly Item[] =>
  ((side ?? {}) as Partial<Record<FactList, readonly Item[]>>)[list] ?? []

const factSteps = ({ before, after }: RecordEntry): Step[] =>
  factLists.flatMap((list) => {
    const [old, now] = [itemsOf(before, list), itemsOf(after, list)]
    const ids = new Set([...old, ...now].flatMap(({ id }) => id ?? []))
    const of = (items: readonly Item[], id: string) =>
      toldOf(list, items.find((item) => item.id === id) ?? null)
    return [...ids].map((id): Step => ({ kind: 'fact', list, id, before: of(old, id), after: of(now, id) }))
  })

const enteredFacts = (after: object): EnteredFacts | null => {
  if (!('memberships' in after)) return null
  const all = (list: FactList) => itemsOf(after, list).map((item) => toldFields(fieldsOf[list], item))
  return {
    memberships: all('memberships'),
    services: all('services'),
    posts: all('posts'),
    qualifications: all('qualifications'),
    studies: all('studies'),
  }
}

const personSteps = (entry: RecordEntry): Step[] => {
  const { before, after } = entry
  if (before === null && after === null) return []
  if (before === null)
    return [
      {
        kind: 'entered',
        identity: toldFields(identityFields, after ?? {}),
        facts: enteredFacts(after ?? {}),
      },
    ]
  if (after === null) return [{ kind: 'removed' }]
  const identity = {
    before: toldFields(identityFields, before),
    after: toldFields(identityFields, after),
  }
  return [{ kind: 'identity', ...identity }, ...factSteps(entry)]
}

/** What the entry did to the record; nothing where it tells of something else, such as a reading. */
export const stepsOf = (entry: RecordEntry): Step[] => {
  const { subjectKind, subjectId: id, before, after } = entry
  if (subjectKind === 'person') return entry.action === 'people.change' ? personSteps(entry) : []
  if (subjectKind === 'verification') {
    const [old, now] = [toldOf('qualifications', before), toldOf('qualifications', after)]
    return [{ kind: 'fact', list: 'qualifications', id, before: old, after: now }]
  }
  const list = listOf[subjectKind]
  if (list === undefined) return []
  const now = toldOf(list, after)
  // Whoever enters or changes a qualification leaves it unverified; early entries did not say so.
  const left = now && list === 'qualifications' ? { verification: 'unverified', ...now } : now
  return [{ kind: 'fact', list, id, before: toldOf(list, before), after: left }]
}
