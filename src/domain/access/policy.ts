/** The roles that an account may hold on a unit subtree for a while; `person` needs none but an own record. */
export const roles = ['administrator', 'programme-officer', 'unit-officer', 'reader', 'person'] as const
export type Role = (typeof roles)[number]

/** How far a role reaches with an action: the whole organisation, the granted subtree, or the own record. */
export type Reach = 'everything' | 'subtree' | 'self'

/** Everything that can be done, and by whom how far. A role that is not named may not. */
export const policy = {
  'session.read': all('self'),
  'profile.read': all('everything'),
  'profile.change': { administrator: 'everything' },
  'units.read': all('everything'),
  'units.change': { administrator: 'everything', 'programme-officer': 'subtree' },
  'people.read': {
    administrator: 'everything',
    'programme-officer': 'subtree',
    'unit-officer': 'subtree',
    reader: 'subtree',
    person: 'self',
  },
  'people.change': { administrator: 'everything', 'programme-officer': 'subtree', 'unit-officer': 'subtree' },
  'people.read-sensitive': { 'programme-officer': 'subtree', 'unit-officer': 'subtree', person: 'self' },
  'people.change-sensitive': { 'programme-officer': 'subtree', 'unit-officer': 'subtree' },
  'qualifications.change': {
    administrator: 'everything',
    'programme-officer': 'subtree',
    'unit-officer': 'subtree',
  },
  'imports.run': { administrator: 'everything', 'programme-officer': 'subtree', 'unit-officer': 'subtree' },
  'reports.read': {
    administrator: 'everything',
    'programme-officer': 'subtree',
    'unit-officer': 'subtree',
    reader: 'subtree',
  },
  'views.keep': all('self'),
  'drafts.keep': all('self'),
  'tokens.keep': all('self'),
  'delegations.make': { 'programme-officer': 'self', 'unit-officer': 'self' },
  'accounts.read': { administrator: 'everything' },
  'accounts.change': { administrator: 'everything' },
  'own.read': { person: 'self' },
  'corrections.ask': { person: 'self' },
  'corrections.decide': { 'programme-officer': 'subtree', 'unit-officer': 'subtree' },
  'people.copy': { 'programme-officer': 'subtree', 'unit-officer': 'subtree' },
  'people.erase': { administrator: 'everything' },
  'retention.run': { administrator: 'everything' },
  'processing.read': all('everything'),
  'ledger.read': { administrator: 'everything' },
  'backups.read': { administrator: 'everything' },
  'history.read': {
    administrator: 'everything',
    'programme-officer': 'subtree',
    'unit-officer': 'subtree',
    person: 'self',
  },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>

export type Action = keyof typeof policy

function all<R extends Reach>(reach: R): Record<Role, R> {
  return {
    administrator: reach,
    'programme-officer': reach,
    'unit-officer': reach,
    reader: reach,
    person: reach,
  }
}

/** How far the role reaches with the action, or null where it may not. */
export const reachOf = (role: Role, action: Action): Reach | null => {
  const row: Partial<Record<Role, Reach>> = policy[action]
  return row[role] ?? null
}
