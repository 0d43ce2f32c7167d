import type { Text } from '../language/say.ts'
import { say } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import type { Carry } from './carry.ts'
import { documents } from './documents.ts'
import type { LineageOperation, SampleDocument } from './lineage.ts'
import type { Gathering } from './one-head.ts'
import type { Reorganiser } from './reorganise.ts'
import { reorganiser } from './reorganise.ts'
import type { UnitBook } from './unit-book.ts'

/** The day on which the bloc is wound up and the departments are merged. */
export const departmentsMerge: Day = '2025-03-01'
/** The day on which the two provinces become one. */
export const provincesMerge: Day = '2025-07-01'

export type Chapter = {
  readonly operations: readonly LineageOperation[]
  readonly carries: readonly Carry[]
  readonly gatherings: readonly Gathering[]
}

type Desk = { readonly book: UnitBook; readonly reform: Reorganiser }

const onMarch = (document: SampleDocument, note?: string) =>
  ({ day: departmentsMerge, document, ...(note ? { note } : {}) }) as const
const onJuly = (document: SampleDocument, note?: string) =>
  ({ day: provincesMerge, document, ...(note ? { note } : {}) }) as const

/** The Party, mass, judicial and press organisations; all others follow the provincial Government. */
const partySide = new Set(
  'VPTU BTCTU BTGTU BDVTU BNCTU UBKTTU CQDUK TCT BLA UBMTTQ HLHPN HND HCCB TD LDLD LMHTX TAND VKSND'.split(
    ' ',
  ),
)

const stem = (code: string) => code.slice(3)
const openCode = (book: UnitBook, ...codes: string[]): string => {
  const version = book.versions().find((each) => codes.includes(each.code) && each.to === 'infinity')
  if (!version) throw new Error(`The sample has no unit ${codes.join(' or ')}.`)
  return version.unitId
}
const committeeOf = (book: UnitBook, code: string) => openCode(book, `DB-${code}`, `CB-${code}`)

/** The bloc committee is wound up; two committees take its organisations over. */
const windUpBloc = ({ book, reform }: Desk) => {
  const bloc = openCode(book, 'DUK')
  const parentId = openCode(book, 'DBT-LA')
  const kind = 'higher-committee'
  const [partyId = '', governmentId = ''] = reform.split(
    onMarch(documents.blocWoundUp, 'Kết thúc hoạt động Đảng bộ Khối các cơ quan tỉnh.'),
    bloc,
    [
      {
        code: 'DU-CQD',
        name: say('Đảng bộ các cơ quan Đảng tỉnh', 'Party Committee of the Provincial Party Agencies'),
        kind,
        parentId,
      },
      {
        code: 'DU-UBND',
        name: say('Đảng bộ Ủy ban nhân dân tỉnh', 'Party Committee of the Provincial Government'),
        kind,
        parentId,
      },
    ],
    (childId) => (partySide.has(stem(book.versionOf(childId).code)) ? 0 : 1),
  )
  const agency = 'party-agency'
  const under = openCode(book, 'K-DANG')
  const advisory = [
    say(
      'Cơ quan tham mưu, giúp việc Đảng ủy các cơ quan Đảng tỉnh',
      'Advisory Office of the Party Agencies Committee',
    ),
    say(
      'Cơ quan tham mưu, giúp việc Đảng ủy Ủy ban nhân dân tỉnh',
      'Advisory Office of the Government Committee',
    ),
  ] as const
  const codes = ['CQ-CQD', 'CQ-UBND'] as const
  const units = advisory.map((name, index) => ({
    code: codes[index] ?? '',
    name,
    kind: agency,
    parentId: under,
  }))
  const offices = reform.split(onMarch(documents.blocWoundUp), openCode(book, 'CQDUK'), units, () => null)
  const branches = reform.split(
    onMarch(documents.blocWoundUp),
    committeeOf(book, 'CQDUK'),
    advisory.map((name, index) => ({
      code: `CB-${codes[index]}`,
      name: say(`Chi bộ ${name.vi}`, `Party Branch of the ${name.en}`),
      kind: 'grassroots-branch',
      parentId: index === 0 ? partyId : governmentId,
    })),
    () => null,
  )
  for (const [index, officeId] of offices.entries())
    book.pair(branches[index] ?? '', officeId, departmentsMerge)
  return { partyId, governmentId }
}

type Merger = {
  readonly codes: readonly string[]
  readonly code: string
  readonly name: Text
}

const mergers: readonly Merger[] = [
  {
    codes: ['SKHCN', 'STTTT'],
    code: 'SKHCN',
    name: say('Sở Khoa học và Công nghệ', 'Department of Science and Technology'),
  },
  {
    codes: ['SNV', 'SLDTBXH'],
    code: 'SNV',
    name: say('Sở Nội vụ', 'Department of Home Affairs'),
  },
  {
    codes: ['STNMT', 'SNNPTNT'],
    code: 'SNNMT',
    name: say('Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment'),
  },
  {
    codes: ['STC', 'SKHDT'],
    code: 'STC',
    name: say('Sở Tài chính', 'Department of Finance'),
  },
  {
    codes: ['SXD', 'SGTVT'],
    code: 'SXD',
    name: say('Sở Xây dựng', 'Department of Construction'),
  },
  {
    codes: ['BTGTU', 'BDVTU'],
    code: 'BTGDVTU',
    name: say(
      'Ban Tuyên giáo và Dân vận Tỉnh ủy',
      'Propaganda and Mass Mobilisation Commission of the Provincial Party Committee',
    ),
  },
]

/** Departments become fewer: agency with agency, committee with committee. */
const mergeDepartments = ({ book, reform }: Desk) => {
  for (const [division, heir] of [
    ['DN', 'SGDDT'],
    ['BTXH', 'SYT'],
  ] as const) {
    reform.move(onMarch(documents.departments), openCode(book, `SLDTBXH-${division}`), openCode(book, heir))
    const branch = book
      .versions()
      .find((each) => each.code === `CB-SLDTBXH-${division}` && each.to === 'infinity')
    if (branch) reform.move(onMarch(documents.partyOrganisations), branch.unitId, committeeOf(book, heir))
  }
  for (const { codes, code, name } of mergers) {
    const ids = codes.map((each) => openCode(book, each))
    const committees = codes.map((each) => committeeOf(book, each))
    const [kept = ''] = committees
    const isBranch = committees.every((id) => book.versionOf(id).kindCode === 'grassroots-branch')
    const party = say(
      `${isBranch ? 'Chi bộ' : 'Đảng bộ'} ${name.vi}`,
      `Party ${isBranch ? 'Branch' : 'Committee'} of the ${name.en}`,
    )
    const agencyId = reform.merge(onMarch(documents.departments), ids, {
      code,
      name,
      kind: book.versionOf(ids[0] ?? '').kindCode,
      parentId: book.parentOf(ids[0] ?? ''),
    })
    const committeeId = reform.merge(onMarch(documents.partyOrganisations), committees, {
      code: `${isBranch ? 'CB' : 'DB'}-${code}`,
      name: party,
      kind: isBranch ? 'grassroots-branch' : 'grassroots-committee',
      parentId: book.parentOf(kept),
    })
    book.pair(committeeId, agencyId, departmentsMerge)
  }
  reform.rename(onMarch(documents.statistics), openCode(book, 'CTK'), {
    name: say('Chi cục Thống kê tỉnh', 'Provincial Statistics Sub-department'),
  })
}

/** Long An and Tây Ninh become Tây Ninh, on both lines. Tây Ninh's own staff are not in the sample. */
const mergeProvinces = ({ book, reform }: Desk) => {
  const note = 'Dữ liệu mẫu không có nhân sự của tỉnh Tây Ninh trước khi hợp nhất.'
  reform.merge(onJuly(documents.provinces, note), [openCode(book, 'LA'), openCode(book, 'TNI')], {
    code: 'TNI',
    name: say('Tỉnh Tây Ninh', 'Tay Ninh Province'),
    kind: 'province',
    parentId: null,
  })
  reform.merge(
    onJuly(documents.provincialParty, note),
    [openCode(book, 'DBT-LA'), openCode(book, 'DBT-TNI')],
    {
      code: 'DBT-TNI',
      name: say('Đảng bộ tỉnh Tây Ninh', 'Party Committee of Tay Ninh Province'),
      kind: 'provincial-committee',
      parentId: null,
    },
  )
  const press = reform.merge(onJuly(documents.press), [openCode(book, 'BLA'), openCode(book, 'DPTTH')], {
    code: 'BPTTH',
    name: say('Báo và Phát thanh, Truyền hình Tây Ninh', 'Tay Ninh Newspaper, Radio and Television'),
    kind: 'press',
    parentId: openCode(book, 'K-DANG'),
  })
  const pressCommittee = reform.merge(
    onJuly(documents.press),
    [committeeOf(book, 'BLA'), committeeOf(book, 'DPTTH')],
    {
      code: 'DB-BPTTH',
      name: say(
        'Đảng bộ Báo và Phát thanh, Truyền hình Tây Ninh',
        'Party Committee of Tay Ninh Newspaper, Radio and Television',
      ),
      kind: 'grassroots-committee',
      parentId: openCode(book, 'DU-CQD'),
    },
  )
  book.pair(pressCommittee, press, provincesMerge)
}

/** What else changed in July: inspectorates end, mass organisations stand under the Front, a new department. */
const settleJuly = ({ book, reform }: Desk) => {
  const inspectorate = openCode(book, 'TTRAT')
  const inspectors = committeeOf(book, 'TTRAT')
  for (const { code, unitId } of book.versions().filter((each) => each.to === 'infinity')) {
    if (!/^(CB-)?[A-Z]+-TTRA$/.test(code)) continue
    const party = code.startsWith('CB-')
    reform.dissolve(onJuly(documents.inspectorates), unitId, party ? inspectors : inspectorate)
  }
  const front = openCode(book, 'UBMTTQ')
  for (const code of ['HLHPN', 'HND', 'HCCB', 'TD', 'LDLD'])
    reform.move(onJuly(documents.front), openCode(book, code), front)
  const religion = say('Sở Dân tộc và Tôn giáo', 'Department of Ethnic and Religious Affairs')
  const departmentId = reform.create(
    onJuly(documents.newDepartment),
    { code: 'SDTTG', name: religion, kind: 'department', parentId: openCode(book, 'K-UBND') },
    'administrative',
  )
  const branchId = reform.create(
    onJuly(documents.newDepartment),
    {
      code: 'DB-SDTTG',
      name: say(`Đảng bộ ${religion.vi}`, `Party Committee of the ${religion.en}`),
      kind: 'grassroots-committee',
      parentId: openCode(book, 'DU-UBND'),
    },
    'party',
  )
  book.pair(branchId, departmentId, provincesMerge)
  reform.move(onJuly(documents.newDepartment), openCode(book, 'SNV-TG'), departmentId)
  const branch = book.versions().find((each) => each.code === 'CB-SNV-TG' && each.to === 'infinity')
  if (branch) reform.move(onJuly(documents.newDepartment), branch.unitId, branchId)
  reform.rename(onJuly(documents.enforcement), openCode(book, 'CTHADS'), {
    code: 'THADS',
    name: say('Thi hành án dân sự tỉnh', 'Provincial Civil Judgment Enforcement'),
  })
}

/** Carries the reorganisation of 2025 out on the book. */
export const chapter2025 = (book: UnitBook, makeId: () => string): Chapter => {
  const desk = { book, reform: reorganiser(book, makeId) }
  windUpBloc(desk)
  mergeDepartments(desk)
  mergeProvinces(desk)
  settleJuly(desk)
  return {
    operations: desk.reform.operations(),
    carries: desk.reform.carries(),
    gatherings: desk.reform.gatherings(),
  }
}
