import type { Text } from '../../language/say.ts'
import { say } from '../../language/say.ts'
import { documents } from '../documents.ts'
import type { Desk } from './desk.ts'
import { committeeOf, departmentsMerge, onMarch, openCode } from './desk.ts'

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
export const mergeDepartments = ({ book, reform }: Desk) => {
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
