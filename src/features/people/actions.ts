import type { Database, Tx } from '../../database/connect.ts'
import type { Action } from '../../domain/access/policy.ts'
import { type Refusal, Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import type { Told } from '../../domain/people/person.ts'
import { refusalToTell } from '../../domain/people/told.ts'
import { countsFrom, countsUntil } from '../../domain/time/partial-date.ts'
import type { Context } from '../access/context.ts'
import type { Scope } from '../access/scope.ts'
import {
  actionsWithinNow,
  findPerson,
  findPersonFor,
  lockPerson,
  type PersonRow,
  unitStands,
} from './store.ts'

/** Also the answer for people who are out of reach: nobody learns that they exist. */
export const personNotFound = refuse(
  'person.not_found',
  say('Không tìm thấy người này trong phạm vi của bạn.', 'There is no such person among those you may see.'),
  404,
)

export const recordNotFound = refuse(
  'record.not_found',
  say('Mục này không còn nữa. Hãy tải lại trang.', 'This entry is no longer there. Load the page again.'),
  404,
)

/** The reader may see the past of the person, but the unit that has them now keeps the record. */
export const elsewhereNow = refuse(
  'person.elsewhere_now',
  say(
    'Người này nay thuộc đơn vị khác; đơn vị ấy giữ hồ sơ. Bạn chỉ xem được.',
    'This person now belongs to another unit, which keeps the record. You may only read it.',
  ),
  403,
)

/** The role has no such action at all. */
export const mayNever = refuse(
  'person.read_only',
  say('Vai trò của bạn chỉ xem, không sửa hồ sơ.', 'Your role reads records and does not change them.'),
  403,
)

const sensitiveClosed = refuse(
  'person.sensitive_closed',
  say(
    'Vai trò của bạn không xem hay sửa dữ liệu nhạy cảm.',
    'Your role neither reads nor changes sensitive data.',
  ),
  403,
)

/** A refusal as answers carry it. */
export const whyNotOf = (refusal: Refusal | null) => refusal && { code: refusal.code, text: refusal.text }

/** Why the actor may not do each of these with a person whom they may read; null where they may. */
export const whyNotFor = async <Name extends string>(
  { database, scope }: Context,
  actions: Readonly<Record<Name, Action>>,
  personId: string,
): Promise<Record<Name, ReturnType<typeof whyNotOf>>> => {
  const within = await actionsWithinNow(database, scope, Object.values(actions), personId)
  const refusal = (action: Action): Refusal | null => {
    if (within.has(action)) return null
    if (scope.allows(action)) return elsewhereNow
    return action.endsWith('-sensitive') ? sensitiveClosed : mayNever
  }
  const answers = Object.entries<Action>(actions).map(([name, action]) => [name, whyNotOf(refusal(action))])
  return Object.fromEntries(answers)
}

/** The person whom the actor may read, or the refusal that tells nothing. */
export const requirePerson = async (
  database: Database,
  scope: Scope,
  personId: string,
): Promise<PersonRow> => {
  const person = await findPerson(database, scope, personId)
  if (!person) throw new Refused(personNotFound)
  return person
}

/** Locks the person, sees to it that the actor may change them, and does the work in the same transaction. */
export const changingPerson = <Result>(
  { database, scope }: Context,
  personId: string,
  action: Action,
  work: (tx: Tx, person: PersonRow) => Promise<Result>,
): Promise<Result> =>
  database.transaction().execute(async (tx) => {
    await lockPerson(tx, personId)
    const found = await findPersonFor(tx, scope, action, personId)
    if (!found) throw new Refused(personNotFound)
    const { isWithinNow: isWithin, ...person } = found
    if (!scope.allows(action)) throw new Refused(mayNever)
    if (!isWithin) throw new Refused(elsewhereNow)
    return work(tx, person)
  })

export const refusePeriod = (told: Told): void => {
  const refusal = refusalToTell(told)
  if (refusal) throw new Refused(refusal)
}

const unitNotFound = refuse(
  'unit.not_found',
  say(
    'Không có đơn vị này trong phạm vi của bạn. Hãy chọn đơn vị khác.',
    'There is no such unit within your reach. Choose another.',
  ),
  404,
)

const unitNotThen = refuse(
  'unit.not_then',
  say(
    'Đơn vị không tồn tại trong thời gian này. Hãy xem lại ngày hoặc chọn đơn vị khác.',
    'The unit does not exist in this time. Check the dates or choose another unit.',
  ),
)

/** Refuses a unit out of reach, and a time in which the unit certainly did not stand. */
export const refuseUnit = async (
  database: Database,
  scope: Scope,
  { unitId, hierarchy, ...told }: Told & { unitId: string; hierarchy: string | null },
): Promise<void> => {
  refusePeriod(told)
  const stands = await unitStands(database, scope, 'people.change', unitId, hierarchy)
  if (stands.length === 0) throw new Refused(unitNotFound)
  const [from, to] = [countsFrom(told.from), countsUntil(told.to)]
  if (!stands.some((period) => period.from <= (to > from ? to : from) && from < period.to))
    throw new Refused(unitNotThen)
}
