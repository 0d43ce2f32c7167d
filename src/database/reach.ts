import type { Question } from './together.ts'

/**
 * How far a connection sees into the tables about people. It is the second lock: the questions of the
 * application name their own conditions, and row-level security drops whatever they forgot.
 */
export type RowReach =
  | { readonly everything: true }
  | {
      readonly everything: false
      /** Who belongs, or belonged, to one of these units or below. */
      readonly unitIds: readonly string[]
      /** The own record. */
      readonly personId: string | null
    }

/** The roles of the database: none owns anything, and a connection's login has no right but to take one. */
export const databaseRoles = {
  /** Reads and changes the people within the reach that the connection states. */
  application: 'vuon_application',
  /** Reads and changes everybody: reports of the whole, imports, jobs, the operator. */
  unbounded: 'vuon_unbounded',
  /** Opens the sealed facts about people, for the length of a transaction's step. */
  sensitive: 'vuon_sensitive',
} as const

export const nobody: RowReach = { everything: false, unitIds: [], personId: null }
export const everybody: RowReach = { everything: true }

export const roleOf = ({ everything }: RowReach): string =>
  everything ? databaseRoles.unbounded : databaseRoles.application

/** The question that gives a connection its reach, and a text that is the same for the same reach. */
export const stating = (
  reach: RowReach,
): Question & { readonly name: string; readonly values: string[] } => ({
  name: 'state_reach',
  text: `select set_config('role', $1, false), set_config('vuon.reach', $2, false),
    set_config('vuon.units', $3, false), set_config('vuon.person', $4, false)`,
  values: reach.everything
    ? [roleOf(reach), 'everything', '', '']
    : [roleOf(reach), 'some', reach.unitIds.join(','), reach.personId ?? ''],
})
