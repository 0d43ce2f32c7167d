import type { RoleGrant } from '../../access/role-grant.ts'
import { covers, type Day, FOREVER } from '../../time/day.ts'
import type { PartialDate } from '../../time/partial-date.ts'
import type { UnitEdge, UnitPair, UnitVersion } from '../unit.ts'

/** All that the registry says of one unit, past and future. */
export type UnitState = {
  readonly unitId: string
  readonly versions: readonly UnitVersion[]
  readonly edges: readonly UnitEdge[]
}

/** Somebody's belonging to a unit, with its dates as told beside the days that count. */
export type Member = {
  readonly personId: string
  readonly membershipId: string
  readonly hierarchy: string
  readonly unitId: string
  readonly validFrom: PartialDate
  readonly from: Day
  readonly validTo: PartialDate | null
  readonly to: Day
}

/** A post that somebody holds in a unit, with its dates as told beside the days that count. */
export type Post = Omit<Member, 'membershipId' | 'hierarchy'> & {
  readonly postHeldId: string
  readonly title: string
}

/** A role that an account holds on a unit and all below it. */
export type Grant = RoleGrant & { readonly grantId: string; readonly accountId: string }

/** What an operation looks at before it decides. `day` is the first day on which it is to hold. */
export type Ground = {
  readonly day: Day
  /** The units that the operation names, the parents it names, and the children of the units it closes. */
  readonly units: ReadonlyMap<string, UnitState>
  /** Edges that lead to one of the units from below and do not end by the day. */
  readonly childEdges: readonly UnitEdge[]
  /** Memberships of the units that lose people, which do not end by the day. */
  readonly members: readonly Member[]
  /** Posts held in the units that lose people, which do not end by the day. */
  readonly posts: readonly Post[]
  /** Roles held on the units that the operation names, which do not end by the day. */
  readonly grants: readonly Grant[]
  readonly pairs: readonly UnitPair[]
  /** Versions of any unit that bear a code which the operation wants, and do not end by the day. */
  readonly codeHolders: readonly UnitVersion[]
  /** Everything that ever lies below the unit, from the day on. */
  readonly below: ReadonlySet<string>
  /** The units in which people still wait to be placed. */
  readonly waitingIn: ReadonlySet<string>
  /** Which hierarchy each kind of unit belongs to. */
  readonly hierarchyOfKind: ReadonlyMap<string, string>
  /** Makes identities: the domain knows no chance. */
  readonly newId: () => string
}

/** One row before and after: nothing before is an addition, nothing after a removal. */
export type RowChange<Row> = { readonly before: Row | null; readonly after: Row | null }

/** What an operation does, exactly: it can be shown before it is done, done, recorded and taken back. */
export type UnitChanges = {
  readonly versions: readonly RowChange<UnitVersion>[]
  readonly edges: readonly RowChange<UnitEdge>[]
  readonly pairs: readonly RowChange<UnitPair>[]
  readonly members: readonly RowChange<Member>[]
  readonly posts: readonly RowChange<Post>[]
  readonly grants: readonly RowChange<Grant>[]
  readonly links: readonly { readonly fromUnitId: string | null; readonly toUnitId: string | null }[]
  /** Who stays behind until somebody says where they go. */
  readonly waiting: readonly Member[]
}

export const noChanges: UnitChanges = {
  versions: [],
  edges: [],
  pairs: [],
  members: [],
  posts: [],
  grants: [],
  links: [],
  waiting: [],
}

/** The row that holds on the day. */
export const on = <Row extends { from: Day; to: Day }>(rows: readonly Row[], day: Day): Row | undefined =>
  rows.find((row) => covers(row, day))

/** Ends a row on the day; a row that only begins there never was. */
export const ended = <Row extends { from: Day; to: Day }>(row: Row, day: Day): RowChange<Row> => ({
  before: row,
  after: row.from < day ? { ...row, to: day } : null,
})

/** Adds a row that lasts from the day on. */
export const begun = <Row extends object>(row: Row, day: Day): RowChange<Row & { from: Day; to: Day }> => ({
  before: null,
  after: { ...row, from: day, to: FOREVER },
})
