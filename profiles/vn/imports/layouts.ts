import type { Cell, MergedRange, SheetRow } from '../../../src/domain/imports/sheet.ts'

/** A sheet as an office makes it, typed by hand: cells parted by '|', one row per line. */
export type Layout = { readonly rows: readonly SheetRow[]; readonly merges: readonly MergedRange[] }

const cellOf = (typed: string): Cell | null => {
  const text = typed.trim()
  if (text === '') return null
  if (text.startsWith('#')) return { kind: 'number', value: Number(text.slice(1)), text: text.slice(1) }
  if (text.startsWith('@')) return { kind: 'date', value: text.slice(1), text: text.slice(1) }
  return { kind: 'text', value: text, text }
}

/** Builds a layout; '#5' is a numeric cell, '@2014-02-05' a date cell. Merges as 'A1:C1'. */
export const layout = (text: string, merged = ''): Layout => {
  const lines = text.replace(/^\n|\n\s*$/g, '').split('\n')
  const rows = lines.map((line, at) => ({ number: at + 1, cells: line.split('|').map(cellOf) }))
  const merges = [...merged.matchAll(/([A-Z])(\d+):([A-Z])(\d+)/g)].map(([, left, top, right, bottom]) => ({
    left: (left ?? 'A').charCodeAt(0) - 65,
    top: Number(top),
    right: (right ?? 'A').charCodeAt(0) - 65,
    bottom: Number(bottom),
  }))
  return { rows, merges }
}

export const layouts = {
  plain: layout(`
STT | Họ và tên | Ngày sinh | Giới tính | Đơn vị công tác | Chức vụ | Trình độ chuyên môn | Chuyên ngành
#1 | Nguyễn Văn An | 05/02/1975 | Nam | Sở Nội vụ | Trưởng phòng | Thạc sĩ | Luật
#2 | Trần Thị Bình | 1980 | Nữ | Sở Y tế | Chuyên viên | BSCKI |
`),
  titleAndSignature: layout(
    `
SỞ KHOA HỌC VÀ CÔNG NGHỆ | | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | |
VĂN PHÒNG | | | | Độc lập - Tự do - Hạnh phúc | |

DANH SÁCH TRÍCH NGANG CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC
(Kèm theo Công văn số 12/SKHCN-VP ngày 05 tháng 01 năm 2015)
| | | | | | Đơn vị tính: người
TT | HỌ VÀ TÊN | NĂM SINH | | TRÌNH ĐỘ | | GHI CHÚ
 | | Nam | Nữ | Chuyên môn | LLCT |
#1 | #2 | #3 | #4 | #5 | #6 | #7
I | Ban Giám đốc | | | | |
#1 | Nguyễn Văn An | #1965 | | TS | Cao cấp |
#2 | Trần Thị Bình | | #1970 | Th.S | CC |
II | Văn phòng Sở | | | | |
#1 | Lê Thị Cúc | | 12/3/1982 | Đại học Luật; Cử nhân HC | TC |
| Cộng: 3 người | | | | |
Tổng cộng | | #1 | #2 | | |
| | | | Long An, ngày 10 tháng 01 năm 2015 | |
Người lập biểu | | | | THỦ TRƯỞNG ĐƠN VỊ | |
Nguyễn Thị Lập | | | | Trần Văn Trưởng | |
`,
    'A7:A8 B7:B8 C7:D7 E7:F7 G7:G8 A4:G4 A5:G5 E1:G1',
  ),
  ticks: layout(
    `
Số TT | Họ và tên | Ngày, tháng, năm sinh | Giới tính | | Trình độ chuyên môn | | | | | Trình độ lý luận chính trị | | | Đơn vị
| | | Nam | Nữ | Tiến sĩ | Thạc sĩ | Đại học | Cao đẳng | Trung cấp | Cao cấp | Trung cấp | Sơ cấp |
1 | Phạm Hồng Đào | 3/4/1977 | | x | | X | x | | | x | | | Ban Dân vận
2 | Võ Văn Em | 15/12/1985 | x | | | | x | | | | x | | Ban Dân vận
`,
    'D1:E1 F1:J1 K1:M1',
  ),
  groupedWithoutMerges: layout(`
STT | Họ tên | Năm sinh | | Dân tộc | Ngày vào Đảng | | Trình độ | | |
 | | Nam | Nữ | | Dự bị | Chính thức | CM | LLCT | QLNN | Ngoại ngữ
#1 | NGUYỄN VĂN PHÚC | #1960 | | Kinh | 3/2/1985 | 3/2/1986 | ĐH | CN | CVC | Anh B
`),
  unitRows: layout(`
DANH SÁCH ĐẢNG VIÊN CÓ TRÌNH ĐỘ SAU ĐẠI HỌC
STT | Họ và tên | Năm sinh | Chức vụ | Trình độ | Nguồn kinh phí
Đơn vị: Sở Y tế
#1 | Bùi Văn Gấm | 1969 | Giám đốc | CKII | Ngân sách tỉnh
#2 | Đỗ Thị Hà | 1975 | Phó phòng | CKI | Tự túc
Đơn vị: Báo Long An (2 người)
#1 | Hồ Văn Ích | 1980 | Phóng viên | Cao học | tự túc

STT | Họ và tên | Năm sinh | Chức vụ | Trình độ | Nguồn kinh phí
#2 | Cao Thị Kim | 1983 | Phóng viên | Thạc sỹ | Đề án
Tổng số: 4 người
Nơi nhận:
- Như trên;
- Lưu VT.
`),
  letters: layout(`
TT | Họ và tên | Ngày sinh | Chức danh
A | KHỐI ĐẢNG | |
I | Văn phòng Tỉnh ủy | |
1 | Ngô Văn Lâm | 1/1/1970 | Chánh Văn phòng
II | Ban Tổ chức | |
1 | Dương Thị Mai | 2/2/1972 | Trưởng ban
B | KHỐI CHÍNH QUYỀN | |
I | Sở Tư pháp | |
1 | Lý Văn Năm | 3/3/1973 | Giám đốc
`),
  oneQualificationPerRow: layout(
    `
Mã CB | Họ và tên | Ngày sinh | Trình độ | Ngành đào tạo | Nơi đào tạo | Hình thức đào tạo | Năm tốt nghiệp
CB001 | Nguyễn Văn An | 05/02/1975 | Đại học | Luật | ĐH Luật TP.HCM | Chính quy | 1997
CB001 | Nguyễn Văn An | 05/02/1975 | Thạc sĩ | Quản lý công | Học viện Hành chính | Vừa làm vừa học | 2008
CB002 | Trần Thị Bình | 1980 | Cử nhân | Kế toán | ĐH Kinh tế | Tại chức | 6/2004
 | | | Thạc sĩ | Tài chính | ĐH Kinh tế | Chính quy | 2012
`,
    'A4:A5 B4:B5 C4:C5',
  ),
  splitNameAndBirth: layout(`
TT | Họ và chữ đệm | Tên | Ngày sinh | | | Số CCCD | Phòng ban
 | | | Ngày | Tháng | Năm sinh | |
1 | Nguyễn Thị Ngọc | Oanh | 07 | 8 | 1990 | 080190001234 | Phòng Tổ chức
2 | Trần Quốc | Phong | | | 1988 | 80188001234 | Phòng Tài vụ
`),
  studying: layout(`
STT | Họ và tên | Sinh năm | Đơn vị | Đang học trình độ | Chuyên ngành | Cơ sở đào tạo | Hình thức | Nguồn kinh phí | Thời gian đào tạo |
 | | | | | | | | | Từ | Đến
1 | Phan Văn Quý | 1981 | Sở Xây dựng | Thạc sĩ | Kiến trúc | ĐH Kiến trúc TP.HCM | Không tập trung | Tự túc | 9/2014 | 12/2016
`),
  english: layout(`
Staff list of the Department of Health
Staff ID | Full name | Sex | Date of birth | Department | Division | Position | Highest qualification | Major | University | Country | Graduation year
S-001 | Nguyen Van An | M | 1975-02-05 | Department of Health | Planning | Head | Master | Law | Hanoi Law University | Viet Nam | 2004
`),
  unaccented: layout(`
stt | ho ten | ngay sinh | gioi tinh | don vi | chuc vu | tdcm | llct | ghi chu
1 | Nguyen Van An | 5.2.75 | nam | So Noi vu | chuyen vien | dai hoc | trung cap |
`),
  noteBesideHeading: layout(`
STT | Họ và tên (ghi chữ in hoa) * | Ngày tháng năm sinh (dd/mm/yyyy) | CMND/CCCD | Loại CBCCVC | Trình độ chuyên môn cao nhất | Hệ đào tạo
(1) | (2) | (3) | (4) | (5) | (6) | (7)
1 | LÊ VĂN RÔ | 31/02/1980 | 301234567 | Công chức | Đại hoc | chính quy
2 | LÊ THỊ SEN | 28/02/1980 | 3.01234E+08 | viên chức | Kỹ sư xây dựng | tu xa
`),
  healthSector: layout(
    `
BỆNH VIỆN ĐA KHOA TỈNH
TỔNG HỢP TRÌNH ĐỘ VIÊN CHỨC Y TẾ ĐẾN 31/12/2014
STT | Họ và tên | Năm sinh | Khoa, phòng | Trình độ | | | | | Ghi chú
 | | | | Sau đại học | | | Đại học | Cao đẳng |
 | | | | CKII | CKI | Thạc sĩ | | |
1 | Tạ Văn Tâm | 1968 | Khoa Nội | x | | | x | |
2 | Mai Thị Út | 1979 | Khoa Nhi | | 2012 | | x | | đang học CKII
`,
    'E3:I3 E4:G4 A3:A5 B3:B5 C3:C5 D3:D5 J3:J5 H4:H5 I4:I5',
  ),
  noHeadingWords: layout(`
Cột 1 | Cột 2 | Cột 3 | Cột 4
Nguyễn Văn An | Nam | 079075001234 | Thạc sĩ
Trần Thị Bình | Nữ | 080180001234 | Đại học
Lê Văn Cường | Nam | 001082001234 | Đại học
`),
} as const
