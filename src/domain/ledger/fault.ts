import { say, type Text } from '../language/say.ts'

const words = {
  'line-unreadable': say('dòng không đọc được hoặc bị sửa', 'a line that cannot be read or was altered'),
  'seal-missing': say('thiếu niêm phong', 'a seal is missing'),
  'seal-misplaced': say('niêm phong sai thứ tự hoặc lặp lại', 'a seal stands out of order or twice'),
  'seal-altered': say('niêm phong bị sửa', 'a seal was altered'),
  'chain-broken': say(
    'niêm phong không nối với niêm phong trước',
    'a seal does not follow from the one before it',
  ),
  'entry-altered': say('mục bị sửa', 'an entry was altered'),
  'entry-missing': say('mục bị xóa', 'an entry is missing'),
  'entry-inserted': say('mục chèn thêm hoặc đặt sai chỗ', 'an entry was inserted or stands elsewhere'),
  'entries-swapped': say('mục bị đổi chỗ', 'entries have changed places'),
  'root-differs': say(
    'các mục không cho ra gốc của niêm phong',
    'the entries do not lead to the root of their seal',
  ),
  'end-missing': say('tệp bị cắt: thiếu dòng cuối', 'the file is cut off: its last line is missing'),
  'trusted-differs': say('khác với gốc đã lưu giữ', 'it differs from the root that was kept'),
  'trusted-missing': say(
    'gốc đã lưu giữ không có trong chuỗi',
    'a root that was kept is not in the chain: what it vouches for is gone',
  ),
} as const

export type FaultKind = keyof typeof words

/** Something that is not as it was sealed, and where. */
export type Fault = {
  readonly kind: FaultKind
  readonly seal: number | null
  readonly position: number | null
  readonly entryId: string | null
  /** The line of the exported file, counted from 1. */
  readonly line: number | null
}

export const faultAt = (kind: FaultKind, at: Partial<Omit<Fault, 'kind'>> = {}): Fault => ({
  kind,
  seal: at.seal ?? null,
  position: at.position ?? null,
  entryId: at.entryId ?? null,
  line: at.line ?? null,
})

/** The fault in words, with its place. */
export const faultText = ({ kind, seal, position, entryId, line }: Fault): Text => {
  const place = (vi: string, en: string, value: number | string | null) =>
    value === null ? [] : [say(`${vi} ${value}`, `${en} ${value}`)]
  const places = [
    ...place('dòng', 'line', line),
    ...place('niêm phong', 'seal', seal),
    ...place('vị trí', 'position', position),
    ...place('mục', 'entry', entryId),
  ]
  const at = (language: keyof Text) => places.map((one) => one[language]).join(', ')
  const { vi, en } = words[kind]
  return places.length === 0 ? words[kind] : say(`${at('vi')}: ${vi}`, `${at('en')}: ${en}`)
}
