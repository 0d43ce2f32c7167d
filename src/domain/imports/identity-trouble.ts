import { say } from '../language/say.ts'
import { error } from './problem.ts'

// What may be wrong with who a row says it is about, as only the registry can tell.

export const codeTaken = error(
  'staff-code.taken',
  say(
    'Mã cán bộ này đã cấp cho người ngoài phạm vi của bạn. Hãy kiểm tra mã, hoặc nhờ đơn vị đang quản lý người đó.',
    'Somebody outside your reach has this staff code. Check it, or ask the unit that has the person.',
  ),
)
export const numberTaken = error(
  'personal-number.taken',
  say(
    'Số định danh này đã ghi cho người ngoài phạm vi của bạn. Hãy kiểm tra số.',
    'Somebody outside your reach has this personal number. Check it.',
  ),
)
export const recordUnknown = error(
  'record-id.unknown',
  say(
    'Không có hồ sơ mang mã này trong phạm vi của bạn. Hãy để trống mã nếu là người mới.',
    'There is no record with this id within your reach. Leave the id empty for somebody new.',
  ),
)
export const twice = error(
  'person.twice',
  say(
    'Hai người trong tệp cùng trỏ tới một hồ sơ (trùng mã hoặc số định danh). Hãy sửa mã cho đúng.',
    'Two people of the file point to one record (same code or number). Mend the codes.',
  ),
)
export const nameless = error(
  'person.unknown',
  say(
    'Chưa có ai mang mã này, và dòng không ghi họ tên. Hãy ghi họ tên.',
    'Nobody has this code yet, and the row gives no name. Write the name.',
  ),
)
export const codeDiffers = error(
  'staff-code.of_another',
  say(
    'Mã cán bộ này là của một người khác. Hãy kiểm tra lại mã.',
    'This staff code is somebody else’s. Check it.',
  ),
)
