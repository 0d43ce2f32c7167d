import { bases } from '../../../domain/counting/basis.ts'
import { say } from '../../../domain/language/say.ts'
import { splits } from '../../../domain/reports/split.ts'
import { nameIn } from '../../../domain/units/name.ts'
import type { CommandLine } from '../../../kit/command-line.ts'
import { readInput } from '../../../kit/http/input.ts'
import type { Context } from '../../access/context.ts'
import { makeRollUp, type RollUpQuery } from './actions.ts'
import { rollUpQuery } from './contract.ts'

type RollUp = Awaited<ReturnType<typeof makeRollUp>>

const cells = (row: RollUp['total'], name: string): string[] => [
  name,
  String(row.members),
  ...row.people.map(String),
  String(row.total),
]

/** The table in columns that line up, names to the left, numbers to the right. */
const aligned = (rows: readonly string[][]): string[] => {
  const widths = (rows[0] ?? []).map((_cell, index) =>
    Math.max(...rows.map((row) => row[index]?.length ?? 0)),
  )
  const pad = (cell: string, index: number) =>
    index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)
  return rows.map((row) => row.map(pad).join('  ').trimEnd())
}

const asLines = (answer: RollUp, language: Context['language']): string[] => {
  const members = say('Tổng số', 'Members')[language]
  const total = say('Cộng', 'Total')[language]
  const direct = say('(trực tiếp tại đơn vị)', '(directly in the unit)')[language]
  const heads = ['', members, ...answer.columns.map(({ name }) => name[language]), total]
  const parts = answer.parts.map((row) => cells(row, row.part === 'direct' ? direct : nameIn(row, language)))
  return [
    `${nameIn(answer.total, language)} · ${answer.asOf} · ${answer.rule[language]}`,
    '',
    ...aligned([heads, cells(answer.total, nameIn(answer.total, language)), ...parts]),
  ]
}

/** `vuon report roll-up`: the same table as on the screen. */
export const commands: readonly CommandLine<Context>[] = [
  {
    name: 'report roll-up',
    summary: say('Tổng hợp trình độ theo đơn vị', 'Roll-up of qualifications by unit'),
    options: [
      { flags: '--unit <code>', summary: say('Mã đơn vị', 'Code of the unit') },
      { flags: '--as-of <day>', summary: say('Tính đến ngày (2015-08-27)', 'As of this day (2015-08-27)') },
      {
        flags: '--hierarchy <code>',
        summary: say('Hệ thống: party hoặc administrative', 'Hierarchy: party or administrative'),
      },
      { flags: '--by <split>', summary: say('Tách theo', 'Split by'), choices: splits, fallback: 'level' },
      { flags: '--set <code>', summary: say('Nhóm tính', 'Counts-as set'), fallback: 'professional' },
      {
        flags: '--basis <basis>',
        summary: say('Cách tính', 'Who counts'),
        choices: bases,
        fallback: 'holders',
      },
    ],
    run: async (context, options) => {
      const query = readInput(rollUpQuery, options) as RollUpQuery
      const answer = await makeRollUp(context, query)
      return { json: answer, lines: asLines(answer, context.language) }
    },
  },
]
