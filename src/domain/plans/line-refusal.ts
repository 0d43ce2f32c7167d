import { type Refusal, refuse } from '../language/refusal.ts'
import { say, type Text } from '../language/say.ts'
import type { Period } from '../time/day.ts'
import { firstDay, lastDay } from '../time/partial-date.ts'
import type { Line, LineField } from './line.ts'

/** What a line is held against. The sources are those that the profile knows. */
export type LineGround = {
  readonly period: Period
  readonly unitPeople: number
  readonly levelCodes: ReadonlySet<string>
  readonly setCodes: ReadonlySet<string>
  readonly fieldCodes: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

type Fault = { readonly field: LineField; readonly code: string; readonly text: Text }
type Check = (line: Line, ground: LineGround) => Fault | false

const fault = (field: LineField, code: string, vi: string, en: string): Fault => ({
  field,
  code: `line.${code}`,
  text: say(vi, en),
})

const isWhole = (value: number): boolean => Number.isSafeInteger(value)

const dong = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')

const sumOf = (line: Line): number => line.funding.reduce((sum, { amountDong }) => sum + amountDong, 0)

/** Each check alone; the first one of a field speaks for it. */
const checks: readonly Check[] = [
  ({ levelCode, setCode }) =>
    (levelCode === null) === (setCode === null) &&
    fault(
      'levelCode',
      'one_level',
      'Hãy chọn một trình độ hoặc một nhóm trình độ.',
      'Choose one level or one set of levels.',
    ),
  ({ levelCode }, ground) =>
    levelCode !== null &&
    !ground.levelCodes.has(levelCode) &&
    fault(
      'levelCode',
      'level_unknown',
      'Không có trình độ này. Hãy chọn trong danh sách.',
      'There is no such level. Choose from the list.',
    ),
  ({ setCode }, ground) =>
    setCode !== null &&
    !ground.setCodes.has(setCode) &&
    fault(
      'setCode',
      'set_unknown',
      'Không có nhóm trình độ này. Hãy chọn trong danh sách.',
      'There is no such set. Choose from the list.',
    ),
  ({ fieldCode }, ground) =>
    fieldCode !== null &&
    !ground.fieldCodes.has(fieldCode) &&
    fault(
      'fieldCode',
      'field_unknown',
      'Không có ngành này. Hãy chọn trong danh sách.',
      'There is no such field of study. Choose from the list.',
    ),
  ({ people }) =>
    !(isWhole(people) && people > 0) &&
    fault('people', 'no_people', 'Số người phải từ 1 trở lên.', 'A line is for at least one person.'),
  ({ people }, { unitPeople }) =>
    people > unitPeople &&
    fault(
      'people',
      'more_than_unit',
      `Đơn vị chỉ có ${unitPeople} người. Hãy giảm số người.`,
      `The unit has ${unitPeople} people only. Plan for fewer.`,
    ),
  ({ personIds, people }) =>
    personIds.length > people &&
    fault(
      'personIds',
      'named_too_many',
      `Đã nêu tên ${personIds.length} người, nhiều hơn số người của dòng (${people}).`,
      `${personIds.length} are named, more than the ${people} of the line.`,
    ),
  ({ personIds }) =>
    new Set(personIds).size < personIds.length &&
    fault(
      'personIds',
      'named_twice',
      'Có người được nêu tên hai lần. Hãy bỏ bớt.',
      'Somebody is named twice. Take one away.',
    ),
  ({ plannedCostDong }) =>
    !(isWhole(plannedCostDong) && plannedCostDong >= 0) &&
    fault(
      'plannedCostDong',
      'cost_not_whole',
      'Kinh phí phải là số đồng nguyên, không âm.',
      'The cost is in whole đồng and not negative.',
    ),
  ({ funding }) =>
    funding.some(({ amountDong }) => !(isWhole(amountDong) && amountDong >= 0)) &&
    fault(
      'funding',
      'share_not_whole',
      'Mỗi nguồn phải là số đồng nguyên, không âm.',
      'Each share is in whole đồng and not negative.',
    ),
  ({ funding }, ground) =>
    funding.some(({ source }) => !ground.sources.has(source)) &&
    fault(
      'funding',
      'source_unknown',
      'Không có nguồn kinh phí này. Hãy chọn trong danh sách.',
      'There is no such source of money. Choose from the list.',
    ),
  ({ funding }) =>
    new Set(funding.map(({ source }) => source)).size < funding.length &&
    fault(
      'funding',
      'source_twice',
      'Một nguồn được ghi hai lần. Hãy gộp lại.',
      'A source is entered twice. Put its shares together.',
    ),
  (line) =>
    sumOf(line) !== line.plannedCostDong &&
    fault(
      'funding',
      'shares_do_not_add_up',
      `Tổng các nguồn là ${dong(sumOf(line))} đồng, kinh phí dự kiến là ${dong(line.plannedCostDong)} đồng. Hãy sửa cho khớp.`,
      `The shares add up to ${dong(sumOf(line))} đồng, the planned cost is ${dong(line.plannedCostDong)} đồng. Make them agree.`,
    ),
  ({ start }, { period }) =>
    start !== null &&
    (firstDay(start) >= period.to || lastDay(start) < period.from) &&
    fault(
      'start',
      'outside_period',
      'Thời điểm bắt đầu nằm ngoài thời gian của kế hoạch.',
      'The start lies outside the period of the plan.',
    ),
]

/** Whether the line can stand in the plan; the refusal names every field at fault, each with its sentence. */
export const refusalOfLine = (line: Line, ground: LineGround): Refusal | null => {
  const faults = checks.map((check) => check(line, ground)).filter((found): found is Fault => found !== false)
  const [first] = faults
  if (!first) return null
  const fields = Object.fromEntries(faults.toReversed().map(({ field, text }) => [field, text]))
  return { ...refuse(first.code, first.text), fields }
}
