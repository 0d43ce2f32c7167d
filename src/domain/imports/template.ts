import type { Text } from '../language/say.ts'
import { say } from '../language/say.ts'
import { templateTargets } from './people-columns.ts'
import type { ImportKind, Target, UnitTarget } from './target.ts'
import { targetsOf } from './target.ts'
import type { ImportWords, Word } from './words.ts'

const unitColumns: readonly UnitTarget[] = [
  'code',
  'name',
  'name-en',
  'kind',
  'parent-code',
  'parent-name',
  'from',
]

/** The headings of an empty workbook to fill in; each is recognised when it comes back. */
export const templateHeadings = (kind: ImportKind): Text[] => {
  const names = targetsOf(kind)
  const columns: readonly Target[] = kind === 'people' ? templateTargets : unitColumns
  return columns.flatMap((target) => names[target] ?? [])
}

const named = (words: readonly Word[]): Text[] =>
  words.map(({ code, names }) => say(names[0] ?? code, names[1] ?? code))

/** The values that closed lists take, list by list, for the page of help beside the table. */
export const templateValues = (kind: ImportKind, words: ImportWords): { name: Text; values: Text[] }[] => {
  const names = targetsOf(kind)
  const list = (target: string, values: readonly Word[]) => ({
    name: names[target] ?? say(target, target),
    values: named(values),
  })
  if (kind === 'units') return [list('kind', words.unitKinds)]
  const ladder = (...codes: string[]) => words.levels.filter((level) => codes.includes(level.ladder))
  return [
    { name: names.sex ?? say('', ''), values: [say('Nam', 'Male'), say('Nữ', 'Female')] },
    list('staff-kind', words.staffKinds),
    list('highest-level', ladder('PRO', 'MED')),
    list('political-theory', ladder('POL')),
    list('state-management', ladder('GOV', 'GOV25')),
    list('form', words.forms),
    list('funding', words.funding),
  ]
}

/** How to fill the table in. */
export const templateRules: readonly Text[] = [
  say(
    'Mỗi người một dòng; người có nhiều văn bằng thì thêm dòng với cùng mã cán bộ.',
    'One row per person; for more qualifications add rows with the same staff code.',
  ),
  say(
    'Ngày ghi như 05/02/1975, 02/1975 hoặc 1975, biết đến đâu ghi đến đó.',
    'Write dates as 05/02/1975, 02/1975 or 1975, as exactly as they are known.',
  ),
  say(
    'Ô để trống thì thông tin đang có giữ nguyên; nhập tệp không xóa gì.',
    'An empty cell leaves what is known as it is; an import deletes nothing.',
  ),
]
