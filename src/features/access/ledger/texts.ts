import { say } from '../../../domain/language/say.ts'

export const texts = {
  export: say(
    'Xuất sổ cái đã niêm phong ra tệp để thanh tra kiểm tra ở nơi khác',
    'Export the sealed ledger to a file that an inspector can verify elsewhere',
  ),
  verify: say(
    'Kiểm tra sổ cái: một tệp đã xuất (không cần cơ sở dữ liệu), hoặc chính cơ sở dữ liệu; kết thúc với mã 1 nếu có sai khác',
    'Verify the ledger: an exported file (no database needed), or the database itself; exit code 1 where something differs',
  ),
  root: say(
    'mã băm của một niêm phong đã lưu giữ; phải có trong chuỗi',
    'hash of a seal that was kept; it must be in the chain',
  ),
  roots: say(
    'tệp gốc niêm phong hằng ngày đã lưu giữ; mọi dòng phải khớp',
    'file of daily roots that was kept; every line must match',
  ),
  exported: (entries: number, seals: number, file: string) =>
    say(
      `Đã xuất ${entries} mục dưới ${seals} niêm phong ra ${file}.`,
      `Entries exported: ${entries}, under ${seals} seals, to ${file}.`,
    ),
  whole: (entries: number, seals: number) =>
    say(
      `Sổ cái nguyên vẹn: ${entries} mục dưới ${seals} niêm phong.`,
      `The ledger is whole: ${entries} entries under ${seals} seals.`,
    ),
  lastHash: (hash: string) => say(`Niêm phong cuối: ${hash}`, `Last seal: ${hash}`),
  unsealed: (entries: number) =>
    say(`Chờ niêm phong: ${entries} mục.`, `Waiting to be sealed: ${entries} entries.`),
  andMore: (count: number) => say(`… và ${count} chỗ nữa`, `… and ${count} more`),
  broken: (count: number) =>
    say(
      `Sổ cái không còn như khi niêm phong (${count} chỗ).`,
      `The ledger is not as it was sealed (places: ${count}).`,
    ),
} as const
