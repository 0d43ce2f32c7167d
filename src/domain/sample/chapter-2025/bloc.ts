import { say } from '../../language/say.ts'
import { documents } from '../documents.ts'
import type { Desk } from './desk.ts'
import { committeeOf, departmentsMerge, onMarch, openCode, partySide, stem } from './desk.ts'

/** The bloc committee is wound up; two committees take its organisations over. */
export const windUpBloc = ({ book, reform }: Desk) => {
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
