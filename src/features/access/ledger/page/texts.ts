import { say } from '../../../../domain/language/say.ts'

export const words = {
  title: say('Sổ niêm phong', 'Sealed ledger'),
  about: say(
    'Mọi thay đổi được niêm phong thành chuỗi trong vài giây; sửa hay xóa về sau đều lộ ra.',
    'Every change is sealed into a chain within seconds; whoever alters or removes one later is found out.',
  ),
  last: say('Niêm phong cuối', 'Last seal'),
  none: say('Chưa có niêm phong nào.', 'Nothing is sealed yet.'),
  number: say('Số niêm phong', 'Seal'),
  entries: say('Số mục đến đó', 'Entries up to it'),
  waiting: say('Chờ niêm phong', 'Waiting to be sealed'),
  sealedAt: say('Lúc niêm phong', 'Sealed at'),
  hash: say('Mã băm SHA-256', 'SHA-256 hash'),
  roots: say('Gốc hằng ngày', 'Daily roots'),
  day: say('Ngày', 'Day'),
  state: say('So với cơ sở dữ liệu', 'Against the database'),
  matches: say('khớp', 'the same'),
  differs: say('KHÁC', 'DIFFERS'),
  noRoots: say(
    'Gốc đầu tiên được ghi khi hết ngày đầu có thay đổi.',
    'The first root is kept when the first day with changes is over.',
  ),
  keep: say(
    'Hãy in trang này hoặc giữ một bản của tệp ledger-roots/ledger-roots.txt ở nơi khác. Thanh tra đối chiếu bằng: ./vuon ledger verify TỆP --roots TỆP-GỐC',
    'Print this page, or keep a copy of ledger-roots/ledger-roots.txt elsewhere. An inspector compares with: ./vuon ledger verify FILE --roots ROOTS-FILE',
  ),
  print: say('In', 'Print'),
  printedFrom: say('In từ', 'Printed from'),
  printedAt: say('lúc', 'at'),
  signed: say('Người in (ký, ghi rõ họ tên)', 'Printed by (name and signature)'),
  seal: say('Niêm phong', 'Seal'),
  position: say('vị trí', 'position'),
  proof: say('Tải bằng chứng', 'Download the proof'),
} as const
