import { say, type Text } from '../language/say.ts'
import type { Reach } from './policy.ts'

/** Where something stands, seen from the unit on which a role is granted. */
export const relations = ['own unit', 'below', 'sibling', 'above', 'elsewhere', 'own record'] as const
export type Relation = (typeof relations)[number]

export const relationNames: Readonly<Record<Relation, Text>> = {
  'own unit': say('Đơn vị được giao', 'The unit granted'),
  below: say('Cấp dưới', 'Below it'),
  sibling: say('Cùng cấp', 'Beside it'),
  above: say('Cấp trên', 'Above it'),
  elsewhere: say('Nhánh khác', 'Another branch'),
  'own record': say('Hồ sơ của mình', 'The own record'),
}

const covered: Readonly<Record<Reach, ReadonlySet<Relation>>> = {
  everything: new Set(relations),
  subtree: new Set(['own unit', 'below']),
  self: new Set(['own record']),
}

/** Whether a role with this reach comes to what stands so. */
export const covers = (reach: Reach, relation: Relation): boolean => covered[reach].has(relation)
