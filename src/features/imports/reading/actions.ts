import type { Database } from '../../../database/connect.ts'
import { correctRow } from '../../../domain/imports/correction.ts'
import type { ImportCorrections } from '../../../domain/imports/import-state.ts'
import type { ImportedPerson } from '../../../domain/imports/imported-person.ts'
import { gatherUnits, type ImportedUnit } from '../../../domain/imports/imported-unit.ts'
import { columnFor, type Mapping } from '../../../domain/imports/mapping.ts'
import { convertRow } from '../../../domain/imports/packed-row.ts'
import { type GatheredPerson, gatherPersons, mergePersons } from '../../../domain/imports/person-merge.ts'
import type { Problem, Trouble } from '../../../domain/imports/problem.ts'
import { error, problemAt } from '../../../domain/imports/problem.ts'
import { rowClassifier } from '../../../domain/imports/row-kind.ts'
import { personReader } from '../../../domain/imports/row-reading.ts'
import type { SheetRow } from '../../../domain/imports/sheet.ts'
import { cellAddress } from '../../../domain/imports/sheet.ts'
import { sensitiveTargets } from '../../../domain/imports/target.ts'
import type { UnitPath } from '../../../domain/imports/unit-heading.ts'
import { unitReader } from '../../../domain/imports/unit-row.ts'
import type { TimeTrouble } from '../../../domain/imports/unit-time.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { keepHeapModest } from '../../../kit/modest-heap.ts'
import type { Context } from '../../access/context.ts'
import { mappingOf } from '../mapping/actions.ts'
import { rowsOf } from '../sheet/store.ts'
import type { ImportRecord } from '../store.ts'

/** Everything a pass over the rows found out, before the registry is asked. */
export type ReadFile = {
  readonly people: GatheredPerson[]
  readonly units: readonly ImportedUnit[]
  readonly problems: Problem[]
  /** Rows that are not imported, with what is wrong with them. */
  readonly rejected: Map<number, Problem[]>
  /** Whom a rejected row is about, as far as it says. */
  readonly rejectedNames: Map<number, string>
  /** How many people were left out because they may be somebody else. */
  readonly leftOut: number
  /** Rows that speak of somebody or of a unit. */
  readonly rows: number
  readonly mapping: Mapping
}

const rowsMax = 300_000
const tooMany = refuse(
  'import.too_many_rows',
  say(
    'Một lần nhập không quá 300.000 dòng. Hãy chia tệp thành nhiều phần.',
    'One import takes at most 300,000 rows. Split the file into parts.',
  ),
  413,
)

const aboveRejected = error(
  'row.above_rejected',
  say(
    'Dòng này bổ sung cho dòng trên, mà dòng trên không nhận được. Hãy sửa dòng trên.',
    'This row adds to the row above, which cannot be imported. Mend the row above.',
  ),
)

/** Which columns the account may import: sensitive ones only where it may write them. */
export const allowedMapping = (context: Context, mapping: Mapping): Mapping =>
  context.scope.allows('people.change-sensitive')
    ? mapping
    : mapping.map((column) =>
        sensitiveTargets.has(column.target ?? '') ? { ...column, target: null } : column,
      )

const leftOut = error(
  'person.left_out',
  say(
    'Dòng này được để lại vì có thể trùng với người khác. Hãy kiểm tra rồi nhập lại.',
    'This row was left out because it may be somebody else’s twin. Check it and import it again.',
  ),
)

type PersonRow = { facts: ImportedPerson; continuation: boolean }

/** The row with which the row was decided to be one, over however many decisions. */
const mergedInto = (row: number, decisions: ImportCorrections['people']): number => {
  const seen = new Set<number>()
  for (let at = row; ; ) {
    const decision = decisions[String(at)]
    if (decision?.verdict !== 'same' || !('row' in decision) || seen.has(at)) return at
    seen.add(at)
    at = decision.row
  }
}

/** People as the officer decided: rows that are one person are merged, skipped ones are left out. */
const decided = (
  people: GatheredPerson[],
  decisions: ImportCorrections['people'],
  leaveOut: (person: ImportedPerson) => void,
): GatheredPerson[] => {
  const byRow = new Map(people.map((one) => [one.person.rows[0] ?? 0, one]))
  for (const [key, decision] of Object.entries(decisions)) {
    const row = Number(key)
    const one = byRow.get(row)
    if (!one) continue
    if (decision.verdict === 'skip') {
      byRow.delete(row)
      leaveOut(one.person)
    }
    const to = mergedInto(row, decisions)
    const other = to === row ? undefined : byRow.get(to)
    if (!other) continue
    const { person, troubles } = mergePersons(other.person, one.person)
    byRow.set(to, { person, troubles: [...other.troubles, ...troubles] })
    byRow.delete(row)
  }
  return [...byRow.values()]
}

type Pass = {
  readonly onRow: (row: SheetRow, kind: 'entry' | 'continuation', units: UnitPath) => readonly Problem[]
  readonly problems: Problem[]
  readonly rejected: Map<number, Problem[]>
}

/** A problem of the whole row. */
const aboutRow = (trouble: Trouble, row: number): Problem => ({
  ...trouble,
  column: 0,
  target: '',
  row,
  address: cellAddress(0, row),
  value: '',
})

const hasError = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error')

/** Walks over the rows below the heading, converted and corrected; returns how many speak of something. */
const walk = async (
  database: Database,
  found: ImportRecord,
  table: Awaited<ReturnType<typeof mappingOf>> & { mapping: Mapping },
  pass: Pass,
  onProgress: (rows: number) => void | Promise<void>,
): Promise<number> => {
  const { choice, heading, mapping } = table
  const classify = rowClassifier(heading, mapping)
  let rows = 0
  let lastRejected = false
  for await (const batch of rowsOf(database, found.importId, choice.sheet)) {
    for (const raw of batch) {
      if (raw.number <= choice.lastRow) continue
      const row = correctRow(convertRow(raw, choice.conversions), found.corrections)
      const { kind, units } = classify(row)
      if (kind !== 'entry' && kind !== 'continuation') continue
      rows += 1
      if (rows > rowsMax) throw new Refused(tooMany)
      const problems = pass.onRow(row, kind, units)
      const orphaned = kind === 'continuation' && lastRejected
      const all = orphaned ? [...problems, aboutRow(aboveRejected, row.number)] : problems
      pass.problems.push(...all)
      lastRejected = hasError(all)
      if (lastRejected) pass.rejected.set(row.number, [...all])
    }
    await onProgress(rows)
  }
  return rows
}

/** Reads all rows into people or units. What the registry says about them is asked later. */
export const readFile = async (
  context: Context,
  found: ImportRecord,
  onProgress: (rows: number) => void | Promise<void> = () => {},
  troublesOf: (person: ImportedPerson) => readonly TimeTrouble[] = () => [],
): Promise<ReadFile> => {
  keepHeapModest()
  const table = await mappingOf(context, found)
  const mapping = allowedMapping(context, table.mapping)
  const reading = { words: table.words, asOf: context.today, dateOrders: table.dateOrders }
  const problems: Problem[] = []
  const rejected = new Map<number, Problem[]>()
  const rejectedNames = new Map<number, string>()
  const people: PersonRow[] = []
  const units: (readonly ImportedUnit[])[] = []
  const readPerson = personReader(mapping, reading)
  const readUnit = unitReader(mapping, reading)
  const onRow: Pass['onRow'] = (row, kind, path) => {
    if (table.choice.kind === 'units') {
      const read = readUnit(row, path)
      if (!hasError(read.problems)) units.push(read.facts)
      else rejectedNames.set(row.number, read.facts.at(-1)?.name ?? '')
      return read.problems
    }
    const continuation = kind === 'continuation'
    const read = readPerson(row, path, continuation)
    const problems = [
      ...read.problems,
      ...troublesOf(read.facts).map(({ target, trouble }) => {
        const column = columnFor(mapping, target) ?? 0
        return problemAt(trouble, { column, target, row: row.number, cell: row.cells[column] })
      }),
    ]
    if (!hasError(problems)) people.push({ facts: read.facts, continuation })
    else rejectedNames.set(row.number, read.facts.fullName ?? read.facts.staffCode ?? '')
    return problems
  }
  const rows = await walk(
    context.database,
    found,
    { ...table, mapping },
    { onRow, problems, rejected },
    onProgress,
  )
  let leftOutCount = 0
  const leaveOut = ({ rows, fullName }: ImportedPerson) => {
    leftOutCount += 1
    for (const row of rows) rejectedNames.set(row, fullName ?? '')
    for (const row of rows) rejected.set(row, [aboutRow(leftOut, row)])
  }
  const gathered = decided(gatherPersons(people), found.corrections.people, leaveOut)
  return {
    people: gathered,
    units: gatherUnits(units),
    problems,
    rejected,
    rejectedNames,
    leftOut: leftOutCount,
    rows,
    mapping,
  }
}
