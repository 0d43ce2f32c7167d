import type { PostHeld } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import type { Agency } from './agencies/agency.ts'
import type { Occupation } from './attainments/attainment.ts'
import { dayOf, daysAfter, earlier, later, someDayBetween, yearsAfter } from './calendar.ts'
import type { Stay } from './careers/career.ts'
import type { Place } from './places.ts'
import type { Random } from './random.ts'
import type { Rank } from './seats.ts'

const divisionHead = (name: string): string => {
  const titles = [
    ['Văn phòng', 'Chánh Văn phòng'],
    ['Thanh tra', 'Chánh Thanh tra'],
    ['Chi cục', 'Chi cục trưởng'],
    ['Trung tâm', 'Giám đốc'],
    ['Khoa', 'Trưởng khoa'],
    ['Ban', 'Trưởng ban'],
    ['Tổ', 'Tổ trưởng'],
    ['Tòa', 'Chánh tòa'],
    ['Bảo tàng', 'Giám đốc'],
    ['Nhà Thiếu nhi', 'Giám đốc'],
    ['Đoàn', 'Trưởng đoàn'],
  ] as const
  return titles.find(([start]) => name.startsWith(start))?.[1] ?? 'Trưởng phòng'
}

const workTitle = (agency: Agency, occupation: Occupation, graduate: boolean): string => {
  if (occupation === 'physician') return 'Bác sĩ'
  if (occupation === 'pharmacist') return 'Dược sĩ'
  if (occupation === 'nurse') return 'Điều dưỡng'
  if (occupation === 'technician') return 'Kỹ thuật viên'
  if (occupation === 'teacher')
    return graduate ? (agency.code.startsWith('THPT') ? 'Giáo viên' : 'Giảng viên') : 'Nhân viên'
  if (!graduate) return agency.staffKind === 'civil-servant' ? 'Cán sự' : 'Nhân viên'
  if (agency.trade === 'press') return 'Phóng viên'
  if (agency.code === 'TAND') return 'Thư ký tòa án'
  if (agency.code === 'VKSND') return 'Kiểm sát viên'
  return 'Chuyên viên'
}

/** What the holder of a rank is called in the agency or division. */
export const titleOf = (agency: Agency, division: number | null, rank: Rank): string | null => {
  if (rank === 'head') return agency.head
  if (rank === 'deputy') return `Phó ${agency.head}`
  if (rank === 'staff' || division === null) return null
  const head = divisionHead(agency.divisions[division]?.name.vi ?? '')
  return rank === 'division-head' ? head : `Phó ${head}`
}

/** The posts of one stay: first the work itself, later the leading post, and the Party post that goes with it. */
export const postsOf = (
  random: Random,
  stay: Stay,
  place: Place,
  {
    occupation,
    graduate,
    joinedParty,
  }: { occupation: Occupation; graduate: boolean; joinedParty: Day | null },
): PostHeld[] => {
  const { agency, division, rank, from, to } = stay
  const unitId = division === null ? place.agencyId : (place.divisionIds[division] ?? place.agencyId)
  const work = workTitle(agency, occupation, graduate)
  const title = titleOf(agency, division, rank)
  if (title === null) return [{ unitId, title: work, from, to }]
  const soonest = earlier(yearsAfter(from, 2), dayOf(2014, 6, 1))
  const leads = later(daysAfter(from, 1), someDayBetween(random, later(from, soonest), dayOf(2015, 6, 1)))
  if (to !== null && leads >= to) return [{ unitId, title, from, to }]
  const posts: PostHeld[] = [
    { unitId, title: work, from, to: leads },
    { unitId, title, from: leads, to },
  ]
  const partyPost = rank === 'head' ? 'Bí thư' : rank === 'division-head' ? 'Bí thư chi bộ' : null
  const partyUnit = rank === 'head' ? place.committeeId : division === null ? null : place.branchIds[division]
  const since = joinedParty === null ? null : later(yearsAfter(joinedParty, 1), leads)
  const own = division !== null && partyUnit !== place.leadersBranchId && partyUnit !== place.committeeId
  if (partyPost && partyUnit && since && (rank === 'head' || own) && (to === null || since < to))
    posts.push({ unitId: partyUnit, title: partyPost, from: since, to })
  return posts
}
