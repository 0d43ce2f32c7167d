import type { Tx } from '../../../database/connect.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { overlap, toldDays } from '../../../domain/people/told.ts'
import { answers } from '../../../kit/http/route.ts'
import { refusePeriod, refuseUnit } from '../actions.ts'
import { type FactKind, factActions, type Standing } from '../facts/actions.ts'
import { type FactRow, listFacts } from '../facts/store.ts'
import { isTerm, unitStands } from '../store.ts'
import {
  addMembership,
  addPost,
  addService,
  changeMembership,
  changePost,
  changeService,
  removeMembership,
  removePost,
  removeService,
} from './contract.ts'

type ToldFields = { from: string; to: string | null }
type MembershipFields = ToldFields & { hierarchy: string; unitId: string }
type ServiceFields = ToldFields & { staffKind: string }
type PostFields = ToldFields & { unitId: string; title: string }

const text = (value: unknown): string => String(value)
const told = (row: FactRow): ToldFields => ({
  from: text(row.validFrom),
  to: row.validTo === null ? null : text(row.validTo),
})

export const membershipTwice = refuse(
  'membership.overlaps',
  say(
    'Trong thời gian ấy người này đã thuộc một đơn vị của cùng hệ thống. Hãy đặt ngày kết thúc ở đơn vị kia trước, hoặc sửa ngày.',
    'In that time the person already belongs to a unit of the same hierarchy. End the other membership first, or change the dates.',
  ),
  409,
)

const lastMembership = refuse(
  'membership.last',
  say(
    'Mỗi người phải thuộc ít nhất một đơn vị. Hãy đặt ngày kết thúc thay vì xóa.',
    'Everybody belongs to at least one unit. Give the membership an end instead of removing it.',
  ),
  409,
)

const unknownKind = refuse(
  'service.unknown_kind',
  say(
    'Không có loại cán bộ này. Hãy chọn trong danh mục.',
    'There is no such kind of staff. Choose a listed one.',
  ),
)

/** The kind of staff must be a term of the profile. */
export const refuseStaffKind = async (tx: Tx, staffKind: string): Promise<void> => {
  if (!(await isTerm(tx, 'staff-kind', staffKind))) throw new Refused(unknownKind)
}

const othersUnit = refuse(
  'record.others_unit',
  say(
    'Mục này thuộc một đơn vị ngoài phạm vi của bạn nên bạn không sửa được.',
    'This entry is about a unit beyond your reach, so you cannot change it.',
  ),
  403,
)

const refuseOthersUnit = async ({ unitId }: { unitId: string }, { tx, scope }: Standing): Promise<void> => {
  if ((await unitStands(tx, scope, 'people.change', unitId, null)).length === 0) throw new Refused(othersUnit)
}

const otherMemberships = async ({ tx, personId, id }: Standing) =>
  (await listFacts(tx, 'membership', personId)).filter((row) => row.id !== id).map(membership.fields)

export const membership: FactKind<MembershipFields> = {
  table: 'membership',
  action: 'people.change',
  counted: 'by-unit',
  columns: ({ hierarchy, unitId, ...period }) => ({ hierarchy, unitId, ...toldDays(period) }),
  fields: (row) => ({ ...told(row), hierarchy: text(row.hierarchy), unitId: text(row.unitId) }),
  async check(fields, standing) {
    await refuseUnit(standing.tx, standing.scope, fields)
    // Nobody belongs to two units of one hierarchy on a day, so that the parts of a roll-up add up.
    const twice = (await otherMemberships(standing)).some(
      (other) => other.hierarchy === fields.hierarchy && overlap(other, fields),
    )
    if (twice) throw new Refused(membershipTwice)
  },
  checkTouch: refuseOthersUnit,
  async checkRemoval(_fields, standing) {
    if ((await otherMemberships(standing)).length === 0) throw new Refused(lastMembership)
  },
}

export const service: FactKind<ServiceFields> = {
  table: 'service',
  action: 'people.change',
  counted: 'no',
  columns: ({ staffKind, ...period }) => ({ staffKind, ...toldDays(period) }),
  fields: (row) => ({ ...told(row), staffKind: text(row.staffKind) }),
  async check(fields, { tx }) {
    refusePeriod(fields)
    await refuseStaffKind(tx, fields.staffKind)
  },
}

export const post: FactKind<PostFields> = {
  table: 'postHeld',
  action: 'people.change',
  counted: 'no',
  columns: ({ unitId, title, ...period }) => ({ unitId, title, ...toldDays(period) }),
  fields: (row) => ({ ...told(row), unitId: text(row.unitId), title: text(row.title) }),
  check: (fields, { tx, scope }) => refuseUnit(tx, scope, { ...fields, hierarchy: null }),
  checkTouch: refuseOthersUnit,
}

const memberships = factActions(membership)
const services = factActions(service)
const posts = factActions(post)

export const routes = [
  answers(addMembership, memberships.add),
  answers(changeMembership, memberships.change),
  answers(removeMembership, memberships.remove),
  answers(addService, services.add),
  answers(changeService, services.change),
  answers(removeService, services.remove),
  answers(addPost, posts.add),
  answers(changePost, posts.change),
  answers(removePost, posts.remove),
]
