import { say } from '../language/say.ts'
import { sectors } from './agencies/agencies.ts'
import type { Agency, Division } from './agencies/agency.ts'
import { unitsSince } from './calendar.ts'
import type { Rooms } from './seats.ts'
import { branchesOf } from './seats.ts'
import type { UnitBook } from './unit-book.ts'

/** Where the people of an agency belong: its unit and divisions, its Party organisation and branches. */
export type Place = {
  readonly agencyId: string
  readonly committeeId: string
  readonly divisionIds: readonly string[]
  /** The Party unit of each division's members; the organisation itself where it has no branches. */
  readonly branchIds: readonly string[]
  /** The Party unit of the leadership. */
  readonly leadersBranchId: string
}

const from = unitsSince
const party = 'party'
const administrative = 'administrative'

/** The two lines above the agencies: the province and its groups, the provincial Party and the bloc. */
export const foundProvince = (book: UnitBook) => {
  const province = (code: string, vi: string, en: string) =>
    book.found({ code, name: say(vi, en), kind: 'province', hierarchy: administrative, parentId: null, from })
  const committee = (code: string, vi: string, en: string) =>
    book.found({
      code,
      name: say(vi, en),
      kind: 'provincial-committee',
      hierarchy: party,
      parentId: null,
      from,
    })
  const longAn = province('LA', 'Tỉnh Long An', 'Long An Province')
  province('TNI', 'Tỉnh Tây Ninh', 'Tay Ninh Province')
  const provincial = committee('DBT-LA', 'Đảng bộ tỉnh Long An', 'Party Committee of Long An Province')
  committee('DBT-TNI', 'Đảng bộ tỉnh Tây Ninh', 'Party Committee of Tay Ninh Province')
  const bloc = book.found({
    code: 'DUK',
    name: say(
      'Đảng bộ Khối các cơ quan tỉnh Long An',
      'Party Committee of the Bloc of Provincial Agencies of Long An',
    ),
    kind: 'bloc-committee',
    hierarchy: party,
    parentId: provincial,
    from,
  })
  for (const { code, name } of sectors)
    book.found({ code, name, kind: 'sector', hierarchy: administrative, parentId: longAn, from })
  return { bloc }
}

/** 'the Department of Justice', but 'Long An Newspaper'. */
const withArticle = (name: string): string =>
  /^(BIDV|Agribank|VietinBank|Long An|Le Quy Don|Tan An|Ho Chi Minh|State Bank)/.test(name)
    ? name
    : `the ${name}`

const kindOf = ({ name }: Division): string =>
  name.vi.startsWith('Chi cục')
    ? 'sub-department'
    : name.vi.startsWith('Trung tâm') || /^(Nhà|Bảo tàng|Đoàn) /.test(name.vi)
      ? 'service-unit'
      : 'division'

const organisationOf = (book: UnitBook, agency: Agency, rooms: Rooms, bloc: string) => {
  const branches = branchesOf(agency, rooms)
  const single = branches.length < 2
  const unitId = book.found({
    code: `${single ? 'CB' : 'DB'}-${agency.code}`,
    name: single
      ? say(`Chi bộ ${agency.name.vi}`, `Party Branch of ${withArticle(agency.name.en)}`)
      : say(`Đảng bộ ${agency.name.vi}`, `Party Committee of ${withArticle(agency.name.en)}`),
    kind: single ? 'grassroots-branch' : 'grassroots-committee',
    hierarchy: party,
    parentId: bloc,
    from,
  })
  return { unitId, branches: single ? [] : branches }
}

/** Founds an agency with its divisions, and its Party organisation with branches, and pairs the two. */
export const foundAgency = (book: UnitBook, agency: Agency, rooms: Rooms, bloc: string): Place => {
  const agencyId = book.found({
    code: agency.code,
    name: agency.name,
    kind: agency.kind,
    hierarchy: administrative,
    parentId: book.idOf(agency.parent, from),
    from,
  })
  const divisionIds = agency.divisions.map((division) =>
    book.found({
      code: `${agency.code}-${division.suffix}`,
      name: division.name,
      kind: kindOf(division),
      hierarchy: administrative,
      parentId: agencyId,
      from,
    }),
  )
  const { unitId: committeeId, branches } = organisationOf(book, agency, rooms, bloc)
  book.pair(committeeId, agencyId, from)
  const branchOf = new Map<number, string>()
  for (const index of branches) {
    const division = agency.divisions[index]
    if (!division) continue
    const branchId = book.found({
      code: `CB-${agency.code}-${division.suffix}`,
      name: say(`Chi bộ ${division.name.vi}`, `Party Branch of the ${division.name.en}`),
      kind: 'branch',
      hierarchy: party,
      parentId: committeeId,
      from,
    })
    branchOf.set(index, branchId)
    const divisionId = divisionIds[index]
    if (divisionId) book.pair(branchId, divisionId, from)
  }
  const leadersBranchId = branchOf.get(branches[0] ?? -1) ?? committeeId
  const branchIds = agency.divisions.map((_, index) => branchOf.get(index) ?? leadersBranchId)
  return { agencyId, committeeId, divisionIds, branchIds, leadersBranchId }
}
