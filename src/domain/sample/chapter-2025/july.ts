import { say } from '../../language/say.ts'
import { documents } from '../documents.ts'
import type { Desk } from './desk.ts'
import { committeeOf, onJuly, openCode, provincesMerge } from './desk.ts'

/** What else changed in July: inspectorates end, mass organisations stand under the Front, a new department. */
export const settleJuly = ({ book, reform }: Desk) => {
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
