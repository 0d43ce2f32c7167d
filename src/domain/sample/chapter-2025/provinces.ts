import { say } from '../../language/say.ts'
import { documents } from '../documents.ts'
import type { Desk } from './desk.ts'
import { committeeOf, onJuly, openCode, provincesMerge } from './desk.ts'

/** Long An and Tây Ninh become Tây Ninh, on both lines. Tây Ninh's own staff are not in the sample. */
export const mergeProvinces = ({ book, reform }: Desk) => {
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
