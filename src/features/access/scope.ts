import { type RawBuilder, sql } from 'kysely'
import type { Action } from '../../domain/access/policy.ts'
import { type Allowance, allowanceFor, type RoleGrant } from '../../domain/access/role-grant.ts'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import type { Day } from '../../domain/time/day.ts'

const notAllowed = refuse(
  'access.not_allowed',
  say(
    'Tài khoản của bạn không có quyền làm việc này. Hãy hỏi quản trị viên nếu bạn cần.',
    'Your account may not do this. Ask the administrator if you need it.',
  ),
  403,
)

/**
 * How far somebody's hands reach. Every store function that reads people takes one, and only this file
 * makes them, so a forgotten check does not compile.
 */
export class Scope {
  readonly personId: string | null
  readonly #grants: readonly RoleGrant[]
  readonly #today: Day

  private constructor(grants: readonly RoleGrant[], personId: string | null, today: Day) {
    this.#grants = grants
    this.#today = today
    this.personId = personId
  }

  /** The scope of an account with these grants on this day. */
  static ofGrants(grants: readonly RoleGrant[], personId: string | null, today: Day): Scope {
    const own: RoleGrant[] = personId
      ? [{ role: 'person', unitId: null, from: '-infinity', to: 'infinity' }]
      : []
    return new Scope([...grants, ...own], personId, today)
  }

  /** The scope of the machine's operator: the command line, jobs and the first start. */
  static ofOperator(today: Day): Scope {
    const roles = ['administrator', 'programme-officer'] as const
    const grants = roles.map((role) => ({ role, unitId: null, from: '-infinity', to: 'infinity' }))
    return new Scope(grants, null, today)
  }

  /** Whether the action is allowed anywhere at all. */
  allows(action: Action): boolean {
    return allowanceFor(this.#grants, action, this.#today) !== null
  }

  /** What the action reaches; refuses where it is allowed nowhere. */
  reach(action: Action): Allowance {
    const allowance = allowanceFor(this.#grants, action, this.#today)
    if (!allowance) throw new Refused(notAllowed)
    return allowance
  }

  /** A condition on a unit id: the unit lies, or once lay, in a subtree that the action reaches. */
  unitWithin(action: Action, unitId: RawBuilder<unknown>): RawBuilder<boolean> {
    const { everything, unitIds } = this.reach(action)
    if (everything) return sql<boolean>`true`
    if (unitIds.length === 0) return sql<boolean>`false`
    return sql<boolean>`exists (select 1 from unit_ancestry reached
      where reached.unit_id = ${unitId} and reached.ancestor_id = any(${unitIds}::uuid[]))`
  }

  /**
   * A condition on a person id: who belongs, or belonged, to a unit within reach may be read there;
   * the own record always. Reports of the past need the people of the past.
   */
  personWithin(action: Action, personId: RawBuilder<unknown>): RawBuilder<boolean> {
    const { everything, unitIds, self } = this.reach(action)
    if (everything) return sql<boolean>`true`
    const own =
      self && this.personId ? sql<boolean>`${personId} = ${this.personId}::uuid` : sql<boolean>`false`
    if (unitIds.length === 0) return own
    return sql<boolean>`(${own} or exists (select 1 from membership mine
      join unit_ancestry reached on reached.unit_id = mine.unit_id and reached.hierarchy = mine.hierarchy
        and reached.from_day < mine.to_day and mine.from_day < reached.to_day
      where mine.person_id = ${personId} and reached.ancestor_id = any(${unitIds}::uuid[])))`
  }

  /**
   * A condition on a person id for changes: the person is in a unit within reach today, or was there last
   * and is nowhere now. Who has moved on is changed by the unit that has them.
   */
  personWithinNow(action: Action, personId: RawBuilder<unknown>): RawBuilder<boolean> {
    const { everything, unitIds, self } = this.reach(action)
    if (everything) return sql<boolean>`true`
    const own =
      self && this.personId ? sql<boolean>`${personId} = ${this.personId}::uuid` : sql<boolean>`false`
    if (unitIds.length === 0) return own
    return sql<boolean>`(${own} or exists (select 1 from membership mine
      join unit_ancestry reached on reached.unit_id = mine.unit_id and reached.hierarchy = mine.hierarchy
        and reached.from_day < mine.to_day and mine.from_day < reached.to_day
      where mine.person_id = ${personId} and reached.ancestor_id = any(${unitIds}::uuid[])
        and mine.to_day >= (select least(${this.#today}::date, max(latest.to_day))
          from membership latest where latest.person_id = ${personId})))`
  }
}
