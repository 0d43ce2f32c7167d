import { type ChangeSaid, changeWords } from '../../../domain/imports/change-words.ts'
import { personOf, refusalToRun } from '../../../domain/imports/duplicate-rule.ts'
import type { LikelyDuplicates } from '../../../domain/imports/duplicates.ts'
import type { ImportCounts } from '../../../domain/imports/import-state.ts'
import { groupProblems, type Problem, type ProblemGroup, reasonsIn } from '../../../domain/imports/problem.ts'
import { columnLetters } from '../../../domain/imports/sheet.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { requireChoice, requireImport } from '../actions.ts'
import { duplicateShown } from '../duplicates/actions.ts'
import { unitNames } from '../matching/store.ts'
import { plannedPeople, planPeople } from '../plan/actions.ts'
import type { ReadFile } from '../reading/actions.ts'
import type { ImportRecord } from '../store.ts'
import { planUnits } from '../unit-plan/actions.ts'
import { loadWords } from '../words/store.ts'
import { previewImport, type shows } from './contract.ts'

type Item = {
  readonly row: number
  readonly name: string
  readonly about: string | null
  readonly kind: (typeof shows)[number]
  /** Put into words only when they are shown: a file may bring a million of them. */
  readonly changes: () => readonly ChangeSaid[]
  readonly problems: readonly Problem[]
}

/** What a pass over the whole file found out. */
export type Preview = {
  readonly counts: ImportCounts
  readonly groups: readonly ProblemGroup[]
  readonly rejected: ReadonlyMap<number, readonly Problem[]>
  readonly duplicates: readonly LikelyDuplicates[]
  readonly ruled: number
  readonly unitOfRow: ReadonlyMap<number, string>
  readonly unitOfPerson: ReadonlyMap<string, string>
  readonly items: readonly Item[]
}

const mapFirst = refuse(
  'import.map_first',
  say('Chưa ghép cột. Hãy làm bước Ghép cột trước.', 'The columns are not mapped yet. Do that step first.'),
  409,
)

const rejectedItems = ({ rejected, rejectedNames }: ReadFile): Item[] =>
  [...rejected].map(([row, problems]) => ({
    row,
    name: rejectedNames.get(row) || (problems[0]?.value ?? ''),
    about: null,
    kind: 'rejected',
    changes: () => [],
    problems,
  }))

const changesOfUnit = (
  before: Record<string, unknown> | null,
  after: Record<string, unknown>,
): ChangeSaid[] => {
  const names = {
    code: say('Mã đơn vị', 'Code'),
    name: say('Tên đơn vị', 'Name'),
    nameEn: say('Tên tiếng Anh', 'English name'),
    kindCode: say('Loại đơn vị', 'Kind'),
  }
  const shown = (value: unknown) => (value ? say(String(value), String(value)) : null)
  return Object.entries(names).flatMap(([field, name]) =>
    before?.[field] === after[field] || (!before && !after[field])
      ? []
      : [{ field: name, before: before ? shown(before[field]) : null, after: shown(after[field]) }],
  )
}

const lookAtUnits = async (context: Context, found: ImportRecord): Promise<Preview> => {
  const { file, units } = await planUnits(context, context.database, found)
  const of = (kind: string) => units.filter((unit) => unit.kind === kind).length
  const items = units.map(({ kind, row, unit, before }) => ({
    row,
    name: unit.name,
    about: unit.code,
    kind,
    changes: () => (kind === 'same' ? [] : changesOfUnit(before, unit)),
    problems: [],
  }))
  return {
    counts: {
      rows: file.rows,
      entries: units.length,
      new: of('new'),
      changed: of('changed'),
      same: of('same'),
      rejected: file.rejected.size,
      skipped: 0,
      duplicates: 0,
      newUnits: of('new'),
    },
    groups: groupProblems(file.problems),
    rejected: file.rejected,
    duplicates: [],
    ruled: 0,
    unitOfRow: new Map(),
    unitOfPerson: new Map(),
    items: [...items, ...rejectedItems(file)],
  }
}

const lookAtPeople = async (context: Context, found: ImportRecord): Promise<Preview> => {
  const { database } = context
  const plan = await planPeople(context, database, found)
  const words = await loadWords(database)
  const names = { words, unitName: (unitId: string) => plan.places.nameOf(unitId) }
  const tally = { new: 0, changed: 0, same: 0 }
  const items: Item[] = []
  const unitOfRow = new Map<number, string>()
  for await (const batch of plannedPeople(context, database, plan, false)) {
    for (const { row, placed, before, difference } of batch) {
      tally[difference.kind] += 1
      const unit = names.unitName(placed.memberships[0]?.unitId ?? '')
      if (unit) unitOfRow.set(row, unit)
      const changes = difference.kind === 'same' ? [] : difference.changes
      items.push({
        row,
        name: placed.fullName ?? before?.facts.fullName ?? '',
        about: unit,
        kind: difference.kind,
        changes: () => changes.map((change) => changeWords(change, names)),
        problems: [],
      })
    }
  }
  const known = plan.duplicates
    .slice(0, duplicatesShown)
    .flatMap(({ members }) => members.flatMap(({ ref }) => personOf(ref) ?? []))
  return {
    counts: {
      rows: plan.file.rows,
      entries: plan.total,
      ...tally,
      rejected: plan.file.rejected.size,
      skipped: plan.file.leftOut,
      duplicates: plan.duplicates.length,
      newUnits: plan.places.made.length,
    },
    groups: groupProblems(plan.file.problems),
    rejected: plan.file.rejected,
    duplicates: plan.duplicates,
    ruled: plan.ruled,
    unitOfRow,
    unitOfPerson: await unitNames(database, context.scope, known, context.today),
    items: [...items, ...rejectedItems(plan.file)],
  }
}

type Remembered = { key: string; at: number; preview: Promise<Preview> }
const remembered: Remembered[] = []
const rememberedMax = 2
const rememberedMilliseconds = 120_000

/** Lets go of what was looked at, before the import is written. */
export const forgetPreviews = (importId: string): void => {
  const kept = remembered.filter(({ key }) => !key.startsWith(importId))
  remembered.splice(0, remembered.length, ...kept)
}

/** Looks at the whole file. The pages of one look share it for two minutes, as long as nothing was mended. */
export const lookAt = (context: Context, found: ImportRecord): Promise<Preview> => {
  if (!found.choice || !found.mapping) throw new Refused(mapFirst)
  const key = `${found.importId} ${found.revision} ${found.state} ${context.actor.id}`
  const now = performance.now()
  const known = remembered.find((one) => one.key === key && now - one.at < rememberedMilliseconds)
  if (known) return known.preview
  const preview = found.kind === 'units' ? lookAtUnits(context, found) : lookAtPeople(context, found)
  preview.catch(() => remembered.splice(0))
  remembered.unshift({ key, at: now, preview })
  remembered.length = Math.min(remembered.length, rememberedMax)
  return preview
}

const groupsShown = 300
const duplicatesShown = 100
const lettersShown = 300

const unitShown = (preview: Preview, row: number | null, personId: string | null): string | null =>
  (row === null ? preview.unitOfPerson.get(personId ?? '') : preview.unitOfRow.get(row)) ?? null

/** One page of the preview, with all problems by value. */
export const previewFor = async (context: Context, { params, query }: InputOf<typeof previewImport>) => {
  const found = await requireImport(context, params.importId)
  const { sheet } = requireChoice(found)
  const preview = await lookAt(context, found)
  const headingOf = (column: number) =>
    found.mapping?.find((one) => one.column === column)?.heading.slice(0, lettersShown) ?? ''
  const columns = new Map<number, { errors: number; warnings: number }>()
  for (const { column, severity, count } of preview.groups) {
    const tally = columns.get(column) ?? { errors: 0, warnings: 0 }
    tally[severity === 'error' ? 'errors' : 'warnings'] += count
    columns.set(column, tally)
  }
  const items = query.show ? preview.items.filter(({ kind }) => kind === query.show) : preview.items
  return {
    importId: found.importId,
    revision: found.revision,
    counts: preview.counts,
    columns: [...columns].map(([column, tally]) => ({
      column,
      letters: columnLetters(column),
      heading: headingOf(column),
      ...tally,
    })),
    problems: preview.groups.slice(0, groupsShown).map((group) => ({
      ...group,
      letters: columnLetters(group.column),
      heading: headingOf(group.column),
      aboutUnit: ['unit.unknown', 'unit.ambiguous'].includes(group.rule),
    })),
    problemGroups: preview.groups.length,
    duplicates: preview.duplicates
      .slice(0, duplicatesShown)
      .map((one) => duplicateShown(one, (row, personId) => unitShown(preview, row, personId))),
    duplicateRule: found.corrections.duplicates ?? ('ask' as const),
    ruled: preview.ruled,
    decided: Object.keys(found.corrections.people).length,
    refusal: refusalToRun(preview.duplicates.length)?.text ?? null,
    items: items.slice(query.offset, query.offset + query.limit).map(({ problems, changes, ...item }) => ({
      ...item,
      changes: changes(),
      name: item.name.slice(0, lettersShown),
      reasons: reasonsIn(problems),
    })),
    total: items.length,
    mayCreateUnits: context.scope.allows('units.change'),
    sheet: sheet.name,
  }
}

export const routes = [answers(previewImport, previewFor)]
