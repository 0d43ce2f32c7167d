import { say } from '../../../domain/language/say.ts'

export const texts = {
  verify: say(
    'Đối chiếu bảng đếm sẵn với dữ liệu gốc; kết thúc với mã 1 nếu lệch',
    'Compare the summary of counts with a recount from the base tables; exit code 1 where it differs',
  ),
  rebuild: say(
    'Lập lại bảng đếm sẵn từ dữ liệu gốc, không phải dừng máy chủ',
    'Make the summary of counts anew from the base tables, beside a running server',
  ),
  unknownUnit: say('đơn vị không còn', 'unknown unit'),
  unknownLine: say('dòng đếm không còn', 'unknown line'),
  equal: (people: number) =>
    say(
      `Bảng đếm sẵn khớp với dữ liệu gốc của ${people} người.`,
      `The summary equals a recount of ${people} people.`,
    ),
  differs: (count: number) =>
    say(
      `Bảng đếm sẵn lệch dữ liệu gốc ở ${count} chỗ. Hãy chạy “vuon report rebuild” để lập lại.`,
      `The summary differs from the base tables (places: ${count}). Run “vuon report rebuild” to mend it.`,
    ),
  difference: (kept: number, recounted: number) =>
    say(`đang ghi ${kept}, đếm lại ${recounted}`, `kept ${kept}, recounted ${recounted}`),
  andMore: (count: number) => say(`… và ${count} chỗ nữa`, `… and ${count} more`),
  beingMade: (sets: string) =>
    say(
      `Chưa đối chiếu nhóm tính đang được đếm lại: ${sets}.`,
      `Not compared, being counted anew at this moment: ${sets}.`,
    ),
  rebuilt: (people: number, mended: number) =>
    say(
      `Đã đếm lại ${people} người, sửa ${mended} chỗ lệch.`,
      `People counted anew: ${people}; differences mended: ${mended}.`,
    ),
} as const
