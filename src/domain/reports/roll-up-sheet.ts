import { joinTexts, type Language, say, type Text } from '../language/say.ts'
import { showPartialDate } from '../time/partial-date.ts'
import { nameIn } from '../units/name.ts'
import type { Column, RollUpRow } from './roll-up.ts'
import { type Split, splitName } from './split.ts'

/** A row of the table with how deep it stands in the tree. */
export type SheetRow = { readonly row: RollUpRow; readonly depth: number }

export type RollUpToShow = {
  readonly asOf: string
  readonly by: Split
  readonly rule: Text
  readonly hierarchy: Text
  readonly columns: readonly Column[]
  readonly rows: readonly SheetRow[]
}

const words = {
  title: say('Tổng hợp trình độ theo đơn vị', 'Roll-up of qualifications by unit'),
  asOf: say('Tính đến ngày', 'As of'),
  rule: say('Cách tính', 'Counting rule'),
  filter: say('Phạm vi', 'Scope'),
  unit: say('Đơn vị', 'Unit'),
  code: say('Mã', 'Code'),
  members: say('Tổng số người', 'Members'),
  total: say('Cộng', 'Total'),
  direct: say('(trực tiếp tại đơn vị)', '(directly in the unit)'),
} as const

const nameOf = (row: RollUpRow, language: Language): string => {
  if (row.part === 'direct') return words.direct[language]
  return nameIn(row, language)
}

/** A roll-up as a sheet: what it says about itself on top, then the heads, then a line per unit. */
export const rollUpSheet = (rollUp: RollUpToShow, language: Language) => ({
  name: words.title[language],
  about: [
    [words.asOf[language], showPartialDate(rollUp.asOf, language)],
    [words.rule[language], rollUp.rule[language]],
    [words.filter[language], joinTexts([rollUp.hierarchy, splitName[rollUp.by]], ' · ')[language]],
  ] as const,
  heads: [
    words.unit[language],
    words.code[language],
    words.members[language],
    ...rollUp.columns.map(({ name }) => name[language]),
    words.total[language],
  ],
  lines: rollUp.rows.map(({ row, depth }) => ({
    depth,
    name: nameOf(row, language),
    code: row.part === 'direct' ? '' : row.code,
    numbers: [row.members, ...row.people, row.total],
  })),
})
