import type { UnitTarget } from './target.ts'

/** How lists of units head their columns, as in `peopleHeadingWords`. */
export const unitHeadingWords: Readonly<Partial<Record<UnitTarget, string>>> = {
  'order-number': 'STT | TT | Số TT | Số thứ tự | No | Nr | Order | Row number',
  code: 'Mã đơn vị | Mã | Mã số | Mã ĐV | Mã cơ quan | Mã tổ chức | Mã định danh | Ký hiệu | Unit code | Code | Unit ID | Org code',
  name:
    'Tên đơn vị | Đơn vị | Tên cơ quan | Cơ quan | Tên | Tên cơ quan, đơn vị | Cơ quan, đơn vị | Tên tổ chức | Tổ chức | Tên phòng ban | Tên gọi | Chi bộ | Đảng bộ | ' +
    'Tên chi bộ, đảng bộ | Tổ chức đảng | Tên tổ chức đảng | Tên tiếng Việt | Unit | Unit name | Name | Office | Organization unit | Organisational unit',
  'name-en':
    'Tên tiếng Anh | Tên giao dịch quốc tế | Tên nước ngoài | English name | Name in English | Name (English)',
  kind: 'Loại đơn vị | Loại hình | Loại | Loại hình đơn vị | Loại hình tổ chức | Loại tổ chức | Kind | Unit kind | Type | Unit type',
  'parent-code':
    'Mã đơn vị cấp trên | Mã cấp trên | Mã cha | Mã đơn vị cha | Mã đơn vị chủ quản | Mã cơ quan chủ quản | Trực thuộc mã | Parent code | Parent ID | Parent unit code',
  'parent-name':
    'Đơn vị cấp trên | Cấp trên | Trực thuộc | Đơn vị chủ quản | Cơ quan chủ quản | Thuộc đơn vị | Đơn vị cha | Cơ quan cấp trên | Cấp trên trực tiếp | Thuộc | Parent | Parent unit | Parent name | Belongs to',
  hierarchy: 'Hệ thống tổ chức | Hệ thống | Khối tổ chức | Hierarchy',
  from: 'Ngày thành lập | Thành lập | Hoạt động từ | Từ ngày | Ngày bắt đầu | Ngày hiệu lực | Năm thành lập | Từ | Founded | From | Start date | Valid from | In being since',
  to: 'Ngày giải thể | Giải thể | Hoạt động đến | Đến ngày | Ngày kết thúc | Ngày hết hiệu lực | Ngày sáp nhập | Đến | Dissolved | To | Until | End date | Valid to',
  'path-code': 'Department code',
  'path-1':
    'Đơn vị cấp 1 | Cấp 1 | Sở ban ngành | Sở, ban, ngành | Cấp I | Level 1 | Department | Department name | Parent department | Directorate',
  'path-2':
    'Đơn vị cấp 2 | Cấp 2 | Phòng ban | Phòng | Phòng, ban | Phòng/ban | Đơn vị trực thuộc | Cấp II | Level 2 | Division | Division name | Organisation',
  'path-3':
    'Đơn vị cấp 3 | Cấp 3 | Tổ | Bộ phận | Tổ, đội | Cấp III | Level 3 | Section | Team | Subdivision',
  'path-4': 'Đơn vị cấp 4 | Cấp 4 | Level 4',
  note: 'Ghi chú | Chú thích | Note | Notes | Remark | Remarks | Comment',
}
