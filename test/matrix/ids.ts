import { z } from 'zod'
import type { AnyContract } from '../../src/kit/http/contract.ts'

/** A JSON schema as far as it is walked here. */
type Node = {
  readonly format?: string
  readonly items?: Node
  readonly properties?: Readonly<Record<string, Node>>
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
}

const idsIn = (node: Node, place: string): string[] => {
  if (node.format === 'uuid') return [place]
  const below = [...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((one) => idsIn(one, place))
  const items = node.items ? idsIn(node.items, `${place}[]`) : []
  const named = Object.entries(node.properties ?? {}).flatMap(([name, one]) => idsIn(one, `${place}.${name}`))
  return [...below, ...items, ...named]
}

const parts = ['params', 'query', 'body'] as const

/** Every place of the request that takes an id: 'params.personId', 'body.people[].personId'. */
export const idsAskedFor = (contract: AnyContract): string[] => {
  const found = parts.flatMap((part) =>
    contract[part]
      ? idsIn(z.toJSONSchema(contract[part], { io: 'input', unrepresentable: 'any' }) as Node, part)
      : [],
  )
  return [...new Set(found)]
}

/**
 * Whose the thing is that an id in a request may name. 'person': a person or something of theirs, found by the
 * path. 'mine': made by an account, which alone may name it. 'body': tried one by one, because it stands in a body
 * or a query. 'known': units and their events, which everybody may read. 'office': asked of accounts that reach
 * everything, so that nothing is forbidden to who may ask at all.
 */
export type Whose = 'person' | 'mine' | 'body' | 'known' | 'office'

/** Unit ids are known to all; who stands in the units is not, and is tried by the filters. */
const unit = /(^|[.])(unitId|defaultUnitId|parentId|withUnitIds\[\])$|^params\.eventId$/

const office = [
  ...['accounts.', 'grants.', 'mail.', 'mappings.', 'provisioning.', 'ledger.', 'retention.'],
  ...['people.erase '],
]
const mine = ['sessions.', 'passkeys.', 'tokens.', 'views.', 'imports.', 'verification-rounds.undo ']

const triedInBodies: Readonly<Record<string, Whose>> = {
  'delegations.make body.grantId': 'body',
  'history.show query.subjectId': 'body',
  'history.show query.personId': 'body',
  'history.show query.before': 'body',
  'units.split body.people.placements[].personId': 'body',
  'lineage.place body.placements[].personId': 'body',
  'own.readers query.before': 'body',
  'corrections.ask body.subjectId': 'body',
  'verification-rounds.preview body.chosen.personIds[]': 'body',
  'verification-rounds.preview body.chosen.without[]': 'body',
  'verification-rounds.run body.people[].personId': 'body',
  'verification-rounds.run body.people[].qualifications[].id': 'body',
  'imports.correct body.people[].as.personId': 'body',
}

/** Whose the id is; null: nobody has said, and the build fails. */
export const whoseIs = (contract: AnyContract, place: string): Whose | null => {
  const name = `${contract.name} ${place}`
  const told = triedInBodies[name]
  if (told) return told
  if (office.some((head) => name.startsWith(head))) return 'office'
  if (unit.test(place)) return 'known'
  if (!place.startsWith('params.')) return null
  if (contract.path.startsWith('/people/:personId')) return 'person'
  if (contract.path.startsWith('/own/corrections/') || mine.some((head) => name.startsWith(head)))
    return 'mine'
  return name === 'delegations.end params.grantId' ? 'mine' : null
}
