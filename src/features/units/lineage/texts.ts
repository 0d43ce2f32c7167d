import { joinTexts, say, type Text } from '../../../domain/language/say.ts'
import type { UnitForm } from '../../../domain/units/address.ts'
import type { LineageKind } from '../../../domain/units/lineage/event.ts'

/** The words with which units are reorganised. */
export const words = {
  creation: say('Thành lập đơn vị', 'Set up a unit'),
  child: say('Thành lập đơn vị trực thuộc', 'Set up a unit below'),
  renaming: say('Đổi tên', 'Rename'),
  move: say('Chuyển đầu mối', 'Move'),
  merger: say('Sáp nhập', 'Merge'),
  split: say('Chia tách', 'Split'),
  dissolution: say('Giải thể', 'Dissolve'),
  day: say('Có hiệu lực từ ngày', 'In force from'),
  document: say('Căn cứ quyết định', 'Decided by'),
  symbol: say('Số, ký hiệu văn bản', 'Number and symbol of the document'),
  symbolHint: say('Ví dụ: 16-NQ/TU', 'For example: 16-NQ/TU'),
  documentDay: say('Ngày ban hành', 'Issued on'),
  issuer: say('Cơ quan ban hành', 'Issued by'),
  note: say('Ghi chú', 'Note'),
  name: say('Tên đơn vị', 'Name'),
  nameEn: say('Tên tiếng Anh', 'Name in English'),
  code: say('Mã', 'Code'),
  kind: say('Loại đơn vị', 'Kind of unit'),
  parent: say('Cấp trên trực tiếp', 'Stands under'),
  newParent: say('Đầu mối mới (cấp trên trực tiếp)', 'New parent'),
  withUnits: say('Cùng sáp nhập với', 'Merged together with'),
  addUnit: say('Thêm đơn vị', 'Add a unit'),
  addNew: say('Thêm đơn vị mới', 'Add a new unit'),
  addStanding: say('Thêm đơn vị đã có', 'Add a standing unit'),
  remove: say('Bỏ', 'Remove'),
  into: say('Thành', 'Into'),
  intoStanding: say('Nhập vào đơn vị đã có', 'Into a standing unit'),
  intoNew: say('Lập đơn vị mới', 'Into a new unit'),
  receiver: say('Đơn vị nhận', 'The receiving unit'),
  afterSplit: say('Các đơn vị sau chia tách', 'The units after the split'),
  continues: say('Đơn vị cũ vẫn tiếp tục hoạt động', 'The old unit goes on'),
  continuesHint: say(
    'Bỏ chọn nếu đơn vị cũ kết thúc sau chia tách.',
    'Leave this off if the old unit ends with the split.',
  ),
  whereChildren: say('Đơn vị trực thuộc về đâu', 'Where the units below go'),
  stays: say('Ở lại', 'Stays'),
  wherePeople: say('Người về đâu', 'Where the people go'),
  askLater: say('Chưa biết, xếp từng người sau', 'Not known yet; place each later'),
  allTo: say('Tất cả về một đơn vị', 'All to one unit'),
  destination: say('Nơi đến', 'Destination'),
  look: say('Xem trước', 'Preview'),
  do: say('Thực hiện', 'Do it'),
  back: say('Quay lại', 'Back'),
  whatChanges: say('Điều gì sẽ thay đổi', 'What will change'),
  begins: say('Thành lập mới', 'Set up'),
  ends: say('Kết thúc', 'Ends'),
  renamed: say('Đổi tên', 'Renamed'),
  moved: say('Chuyển đầu mối', 'Moved'),
  flows: say('Người chuyển theo', 'People who go along'),
  peopleWord: say('người', 'people'),
  waitingHere: say('người chờ xếp đơn vị, tạm ở lại đơn vị cũ', 'people wait in the old unit to be placed'),
  to: say('sang', 'to'),
  carried: say(
    'người theo đơn vị của mình về đầu mối mới',
    'people go along with their units to the new parent',
  ),
  nobodyMoves: say('Không ai phải chuyển đơn vị.', 'Nobody changes their unit.'),
  done: say('Đã thực hiện.', 'Done.'),
  undone: say('Đã hoàn tác.', 'Undone.'),
  undo: say('Hoàn tác', 'Undo'),
  undoQuestion: say('Hoàn tác việc này?', 'Undo this?'),
  undoHint: say(
    'Đơn vị và người trở lại như trước. Lịch sử vẫn ghi cả hai việc.',
    'Units and people return to how they were. The history keeps both.',
  ),
  noLineage: say(
    'Chưa ghi việc thành lập hay sắp xếp nào.',
    'No founding or reorganisation has been recorded.',
  ),
  whole: say('Đầu hệ thống', 'the head of the hierarchy'),
  placement: say('Xếp đơn vị cho người sau chia tách', 'Place people after the split'),
  placeChosen: say('Xếp người đã chọn', 'Place the chosen people'),
  nobodyWaits: say('Không còn ai chờ xếp đơn vị.', 'Nobody waits to be placed.'),
  person: say('Họ và tên', 'Name'),
  staffCode: say('Mã cán bộ', 'Staff code'),
  placed: say('Đã xếp đơn vị.', 'Placed.'),
}

/** The title of each form. */
export const formNames: Readonly<Record<UnitForm, Text>> = {
  child: words.child,
  renaming: words.renaming,
  move: words.move,
  merger: words.merger,
  split: words.split,
  dissolution: words.dissolution,
}

type Called = { readonly name: string } | null
type Told = {
  readonly kind: LineageKind
  readonly links: readonly { readonly fromUnitId: string | null; readonly toUnitId: string | null }[]
  readonly units: readonly {
    readonly unitId: string
    readonly before: Called
    readonly after: Called
    readonly parentBefore: string | null
    readonly parentAfter: string | null
  }[]
}

/** A box of the picture: a name, and the unit that bears it where it is known. */
export type Side = readonly { readonly name: string; readonly unitId: string | null }[]

/** What an event led from, and what it led to. */
export const sidesOf = (event: Told): { from: Side; to: Side } => {
  const unit = (unitId: string | null) => event.units.find((one) => one.unitId === unitId)
  if (event.kind === 'move')
    return {
      from: event.units.map((one) => ({ name: one.parentBefore ?? words.whole.vi, unitId: null })),
      to: event.units.map((one) => ({ name: one.parentAfter ?? words.whole.vi, unitId: null })),
    }
  const side = (ids: (string | null)[], when: 'before' | 'after'): Side =>
    [...new Set(ids.filter((id) => id !== null))].map((unitId) => ({
      unitId,
      name: unit(unitId)?.[when]?.name ?? unit(unitId)?.after?.name ?? unit(unitId)?.before?.name ?? '?',
    }))
  return {
    from: side(
      event.links.map((link) => link.fromUnitId),
      'before',
    ),
    to: side(
      event.links.map((link) => link.toUnitId),
      'after',
    ),
  }
}

const listed = (side: Side): Text =>
  joinTexts(
    side.map(({ name }) => say(name, name)),
    ', ',
  )

/** An event told in one plain sentence. */
export const tell = (event: Told): Text => {
  const { from, to } = sidesOf(event)
  const [a, b] = [listed(from), listed(to)]
  const own = event.units[0]?.after?.name ?? event.units[0]?.before?.name ?? '?'
  switch (event.kind) {
    case 'creation':
      return say(`Thành lập ${b.vi}`, `${b.en} was set up`)
    case 'renaming':
      return a.vi === b.vi
        ? say(`${a.vi} đổi mã hoặc loại`, `${a.en} changed its code or kind`)
        : say(`${a.vi} đổi tên thành ${b.vi}`, `${a.en} was renamed ${b.en}`)
    case 'move':
      return say(`${own} chuyển từ ${a.vi} về ${b.vi}`, `${own} moved from ${a.en} to ${b.en}`)
    case 'merger':
      return say(`${a.vi} sáp nhập thành ${b.vi}`, `${a.en} merged into ${b.en}`)
    case 'split':
      return say(`${a.vi} chia tách thành ${b.vi}`, `${a.en} was split into ${b.en}`)
    case 'dissolution':
      return say(`Giải thể ${a.vi}`, `${a.en} was dissolved`)
  }
}
