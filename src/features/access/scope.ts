import { type RawBuilder, sql } from 'kysely'
import { everybody, nobody, type RowReach } from '../../database/reach.ts'
import type { Action } from '../../domain/access/policy.ts'
import { type Ways, waysFor } from '../../domain/access/reach.ts'
import type { Allowance, RoleGrant } from '../../domain/access/role-grant.ts'
import type { TokenLimit } from '../../domain/access/token-limit.ts'
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
  readonly #limit: TokenLimit | null

  private constructor(
    grants: readonly RoleGrant[],
    personId: string | null,
    today: Day,
    limit: TokenLimit | null = null,
  ) {
    this.#grants = grants
    this.#today = today
    this.#limit = limit
    this.personId = personId
  }

  /** The scope of an account with these grants on this day; with a token, no further than the token's. */
  static ofGrants(
    grants: readonly RoleGrant[],
    personId: string | null,
    today: Day,
    limit: TokenLimit | null = null,
  ): Scope {
    const own: RoleGrant[] = personId
      ? [{ role: 'person', unitId: null, from: '-infinity', to: 'infinity' }]
      : []
    return new Scope([...grants, ...own], personId, today, limit)
  }

  /** The scope of the machine's operator: the command line, jobs and the first start. */
  static ofOperator(today: Day): Scope {
    const roles = ['administrator', 'programme-officer'] as const
    const grants = roles.map((role) => ({ role, unitId: null, from: '-infinity', to: 'infinity' }))
    return new Scope(grants, null, today)
  }

  /** Whether the action is allowed anywhere at all. */
  allows(action: Action): boolean {
    return waysFor(this.#grants, action, this.#today, this.#limit).length > 0
  }

  #ways(action: Action): Ways {
    const ways = waysFor(this.#grants, action, this.#today, this.#limit)
    if (ways.length === 0) throw new Refused(notAllowed)
    return ways
  }

  /** Any of the ways, each with all that must hold in it. */
  #condition(action: Action, of: (allowance: Allowance) => RawBuilder<boolean>): RawBuilder<boolean> {
    const ways = this.#ways(action).map((way) => {
      const [first, ...more] = way.map(of)
      return first && more.length === 0 ? first : sql<boolean>`(${sql.join(way.map(of), sql` and `)})`
    })
    const [first, ...more] = ways
    return first && more.length === 0 ? first : sql<boolean>`(${sql.join(ways, sql` or `)})`
  }

  /**
   * What the action reaches at most, as a place to begin from; refuses where it is allowed nowhere. Whether
   * something lies within is asked of the conditions below.
   */
  reach(action: Action): Allowance {
    const ways = this.#ways(action)
    return {
      everything: ways.some((way) => way.every(({ everything }) => everything)),
      unitIds: [...new Set(ways.flatMap((way) => way.find(({ everything }) => !everything)?.unitIds ?? []))],
      self: ways.some((way) => way.every(({ self, everything }) => self || everything)),
    }
  }

  /** How far the connection sees that works for this account: as far as it may read people at all. */
  get rowReach(): RowReach {
    if (!this.allows('people.read')) return nobody
    const { everything, unitIds, self } = this.reach('people.read')
    return everything ? everybody : { everything, unitIds, personId: self ? this.personId : null }
  }

  /** A condition on a unit id: the unit lies, or once lay, in a subtree that the action reaches. */
  unitWithin(action: Action, unitId: RawBuilder<unknown>): RawBuilder<boolean> {
    return this.#condition(action, ({ everything, unitIds }) => {
      if (everything) return sql<boolean>`true`
      if (unitIds.length === 0) return sql<boolean>`false`
      return sql<boolean>`exists (select 1 from unit_ancestry reached
        where reached.unit_id = ${unitId} and reached.ancestor_id = any(${unitIds}::uuid[]))`
    })
  }

  #isOwn(self: boolean, personId: RawBuilder<unknown>): RawBuilder<boolean> {
    return self && this.personId ? sql<boolean>`${personId} = ${this.personId}::uuid` : sql<boolean>`false`
  }

  /**
   * A condition on a person id: who belongs, or belonged, to a unit within reach may be read there;
   * the own record always. Reports of the past need the people of the past.
   */
  personWithin(action: Action, personId: RawBuilder<unknown>): RawBuilder<boolean> {
    return this.#condition(action, ({ everything, unitIds, self }) => {
      if (everything) return sql<boolean>`true`
      const own = this.#isOwn(self, personId)
      if (unitIds.length === 0) return own
      return sql<boolean>`(${own} or exists (select 1 from membership mine
        join unit_ancestry reached on reached.unit_id = mine.unit_id and reached.hierarchy = mine.hierarchy
          and reached.from_day < mine.to_day and mine.from_day < reached.to_day
        where mine.person_id = ${personId} and reached.ancestor_id = any(${unitIds}::uuid[])))`
    })
  }

  /**
   * A condition on a person id for changes: the person is in a unit within reach today, or was there last
   * and is nowhere now. Who has moved on is changed by the unit that has them.
   */
  personWithinNow(action: Action, personId: RawBuilder<unknown>): RawBuilder<boolean> {
    return this.#condition(action, ({ everything, unitIds, self }) => {
      if (everything) return sql<boolean>`true`
      const own = this.#isOwn(self, personId)
      if (unitIds.length === 0) return own
      return sql<boolean>`(${own} or exists (select 1 from membership mine
        join unit_ancestry reached on reached.unit_id = mine.unit_id and reached.hierarchy = mine.hierarchy
          and reached.from_day < mine.to_day and mine.from_day < reached.to_day
        where mine.person_id = ${personId} and reached.ancestor_id = any(${unitIds}::uuid[])
          and mine.to_day >= (select least(${this.#today}::date, max(latest.to_day))
            from membership latest where latest.person_id = ${personId})))`
    })
  }
}
