import type { Text } from '../language/say.ts'
import { fieldGroups, purposeNames, reachesOf } from './field-group.ts'
import { type Action, policy, type Reach, type Role, reachOf, roles } from './policy.ts'
import { covers, relationNames, relations } from './relation.ts'

/** What actions, roles and reaches are called. */
export type AccessNames = {
  readonly roles: Readonly<Record<Role, Text>>
  readonly actions: Readonly<Record<Action, Text>>
  readonly reaches: Readonly<Record<Reach, Text>>
}

const both = ({ vi, en }: Text): string => `${en} · ${vi}`
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], body: readonly (readonly string[])[]): string[] => [
  row(head),
  row(head.map(() => '---')),
  ...body.map(row),
  '',
]

const reaches: readonly Reach[] = ['everything', 'subtree', 'self']

/** Who may do what, where: the policy table with its relations and groups of facts, as a page of the documentation. */
export const accessAsMarkdown = (names: AccessNames): string => {
  const shown = (reach: Reach | null): string => (reach === null ? '–' : names.reaches[reach].en)
  const roleHeads = roles.map((role) => both(names.roles[role]))
  return [
    '# Who may do what, where',
    '',
    'Made from `src/domain/access/policy.ts`; `vitest run src/features/access/policy -u` writes it anew. The server',
    'asks the same table on every request, and a generated test tries every route in every seat against it. What a',
    'role may not reach is answered like what does not exist. A token and a delegated role never reach further than',
    'whom they come from.',
    '',
    '## Actions by role',
    '',
    ...table(
      ['action', ...roleHeads],
      (Object.keys(policy) as Action[]).map((action) => [
        `\`${action}\` ${both(names.actions[action])}`,
        ...roles.map((role) => shown(reachOf(role, action))),
      ]),
    ),
    '## What a reach comes to',
    '',
    'A grant holds for a period; before and after it the role reaches nothing. Who once belonged to a unit is read',
    'there also later, for reports of the past; who has moved on is changed by the unit that has them.',
    '',
    ...table(
      ['reach', ...relations.map((relation) => both(relationNames[relation]))],
      reaches.map((reach) => [
        both(names.reaches[reach]),
        ...relations.map((relation) => (covers(reach, relation) ? 'yes' : '–')),
      ]),
    ),
    '## Facts about people by role and purpose',
    '',
    ...table(
      ['facts', 'purpose', 'read or changed', ...roleHeads],
      fieldGroups.flatMap(({ name, purpose, read, change, tables }) => [
        [
          `${both(name)} (${tables.map((one) => `\`${one}\``).join(', ')})`,
          both(purposeNames[purpose]),
          'read',
          ...reachesOf(read).map(([, reach]) => shown(reach)),
        ],
        ['', '', 'changed', ...reachesOf([change]).map(([, reach]) => shown(reach))],
      ]),
    ),
  ].join('\n')
}
