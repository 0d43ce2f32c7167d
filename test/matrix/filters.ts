import { bases } from '../../src/domain/counting/basis.ts'
import { peopleColumnNames } from '../../src/domain/people/people-sheet.ts'
import { splits } from '../../src/domain/reports/split.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import type { Ground, Position } from './ground.ts'
import type { ProbeRequest } from './probe.ts'

type Values = (ground: Ground) => readonly string[]

const tried: readonly Position[] = ['own', 'sibling', 'branch']

const names: Values = ({ targets }) => [
  ...tried.map((position) => targets[position].personName),
  ...['Kapitel', 'MAT-', 'Người Mới'],
]
const units: Values = ({ targets }) => tried.map((position) => targets[position].unitId)
const people: Values = ({ targets }) => tried.map((position) => targets[position].personId)
const pages =
  (sortKey: (name: string) => string): Values =>
  ({ targets }) =>
    tried.map((position) => {
      const { personId, personName } = targets[position]
      return Buffer.from(JSON.stringify({ key: sortKey(personName), personId })).toString('base64url')
    })
const days = () => ['2011-03-01', '2013-06-01', '2015-01-01']

/** What each filter is asked with, forbidden targets among them. A filter that is not named fails the build. */
const filters: Readonly<Record<string, Values>> = {
  unitId: units,
  parentId: units,
  unit: () => ['own', 'branch', 'KHÔNG-CÓ'],
  hierarchy: () => ['administrative', 'party'],
  asOf: days,
  on: days,
  at: () => ['2013-01-01T00:00:00.000Z'],
  presence: () => ['members', 'ever'],
  search: names,
  q: names,
  sex: () => ['female', 'male', 'unknown'],
  staffKind: () => ['cadre', 'contract'],
  set: () => ['professional', 'above-university', 'political-theory'],
  basis: () => bases,
  by: () => splits,
  column: () => ['PRO.MA', 'PRO.DR', 'none', 'female'],
  part: () => ['unit', 'direct'],
  levels: () => ['PRO.MA', 'PRO.DR', 'none', 'PRO.MA,PRO.DR'],
  sort: () => ['name', 'name-desc', 'born', 'born-desc'],
  columns: () => [peopleColumnNames.join()],
  after: pages((name) => name),
  limit: () => ['1', '2', '50'],
  offset: () => ['0', '1'],
  years: () => ['3', '15'],
  open: (ground) => [units(ground).join()],
  subjectId: (ground) => [...units(ground), ...people(ground), ground.targets.branch.membershipId],
  personId: people,
  before: () => [],
  show: () => ['changed', 'new', 'same', 'rejected'],
  kind: () => ['people', 'units'],
  list: () => ['form', 'funding'],
  form: () => ['json', 'text'],
  purpose: () => ['Xem để thử quyền'],
}

/** Filters that tell nothing of people: of the own account, or asked by who reaches everything. */
const beside: Readonly<Record<string, readonly string[]>> = {
  'accounts.list': ['closed'],
  'mail.list': ['state'],
  'single-sign-on.start': ['next', 'again'],
  'single-sign-on.finish': ['code', 'state', 'iss', 'error', 'error_description'],
  'views.list': ['screen'],
  'imports.run': ['revision'],
}

export const filterNames = ({ query }: AnyContract): string[] => {
  const shape = (query as { shape?: Record<string, unknown> } | undefined)?.shape
  if (query && !shape) return ['?']
  return Object.keys(shape ?? {})
}

export const unlistedFilters = (contract: AnyContract): string[] =>
  filterNames(contract).filter((name) => !filters[name] && !beside[contract.name]?.includes(name))

/** A number that stands for the seed and the turn, the same at every run. */
const drawn = (seed: number, below: number): number => ((seed * 2654435761) >>> 8) % Math.max(1, below)

/** One question without filters beyond the needed, one for each value of each filter, and some of many at once. */
export const questionsOf = (contract: AnyContract, ground: Ground, needed: ProbeRequest, mixed: number) => {
  const base = { ...(needed.query ?? {}) } as Record<string, string>
  const told = filterNames(contract)
    .filter((name) => filters[name] && contract.carries !== 'redirect')
    .map((name) => [name, filters[name]?.(ground) ?? []] as const)
    .filter(([, values]) => values.length > 0)
  // A list that is taken away as a file is asked with the filters of the list.
  const alone = contract.carries ? [] : told
  const singly = alone.flatMap(([name, values]) => values.map((value) => ({ ...base, [name]: value })))
  const together = Array.from({ length: told.length > 2 ? mixed : 0 }, (_, turn) =>
    Object.fromEntries(
      told.flatMap(([name, values], at) => {
        const seed = turn * 97 + at * 31 + 7
        return drawn(seed, 3) > 0 ? [[name, values[drawn(seed + 1, values.length)] ?? '']] : []
      }),
    ),
  ).map((query) => ({ ...base, ...query }))
  const { params } = needed
  return [base, ...singly, ...together].map(
    (query): ProbeRequest => ({ ...(params ? { params } : {}), query }),
  )
}
