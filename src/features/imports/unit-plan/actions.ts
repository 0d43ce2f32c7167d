import { v7 as newId } from 'uuid'
import type { Database, Tx } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import { complain } from '../../../domain/imports/complaint.ts'
import type { ImportChoice } from '../../../domain/imports/import-state.ts'
import type { ImportedUnit } from '../../../domain/imports/imported-unit.ts'
import { columnFor } from '../../../domain/imports/mapping.ts'
import { type KnownUnit, PlaceIndex } from '../../../domain/imports/place-index.ts'
import { error, type Trouble, warning } from '../../../domain/imports/problem.ts'
import { cellAddress } from '../../../domain/imports/sheet.ts'
import { foldForSearch } from '../../../domain/language/fold.ts'
import { say } from '../../../domain/language/say.ts'
import { FOREVER } from '../../../domain/time/day.ts'
import { countsUntil, firstDay } from '../../../domain/time/partial-date.ts'
import type { Context } from '../../access/context.ts'
import { loadUnits } from '../../units/actions.ts'
import { renameWithin } from '../../units/lineage/actions.ts'
import { requireChoice } from '../actions.ts'
import { unitsWithin } from '../places/store.ts'
import { type ReadFile, readFile } from '../reading/actions.ts'
import type { ImportRecord } from '../store.ts'
import { refuseRenamings } from './renaming/actions.ts'
import { usualKind } from './store.ts'

/** What the import means for one unit. */
export type PlannedUnit = {
  readonly kind: 'new' | 'changed' | 'same'
  readonly row: number
  readonly unit: KnownUnit
  readonly before: KnownUnit | null
  /** What the file says of it. */
  readonly told: ImportedUnit
  readonly from: string
  readonly to: string
}

export type UnitsPlan = { readonly file: ReadFile; readonly units: readonly PlannedUnit[] }

const noParent = error(
  'unit.no_parent',
  say(
    'Chưa biết đơn vị cấp trên. Hãy ghi đơn vị cấp trên, hoặc chọn đơn vị mặc định ở bước Chọn.',
    'The unit above is not known. Write it, or choose a default unit in the first step.',
  ),
)
const parentUnknown = (name: string): Trouble =>
  error(
    'unit.parent_unknown',
    say(
      `Không thấy đơn vị cấp trên “${name}” trong tệp hay trong phạm vi của bạn. Hãy sửa tên hoặc mã.`,
      `The unit above, “${name}”, is neither in the file nor within your reach. Mend its name or code.`,
    ),
  )
const movedElsewhere = warning(
  'unit.elsewhere',
  say(
    'Đơn vị này đang thuộc đơn vị cấp trên khác. Nhập tệp không chuyển đơn vị; hãy dùng thao tác Chuyển.',
    'The unit stands below another one. An import moves no units; use the operation Move.',
  ),
)

/** Plans units one after the other: each may stand below one that the same file brings. */
class Planner {
  readonly planned: PlannedUnit[] = []
  readonly #index: PlaceIndex
  readonly #choice: ImportChoice
  readonly #file: ReadFile
  readonly #kind: string
  readonly #mayRoot: boolean
  readonly #byPath = new Map<string, KnownUnit>()
  readonly #numbers = new Map<string | null, number>()
  readonly #ours = new Set<string>()

  constructor(index: PlaceIndex, choice: ImportChoice, file: ReadFile, kind: string, mayRoot: boolean) {
    this.#index = index
    this.#choice = choice
    this.#file = file
    this.#kind = kind
    this.#mayRoot = mayRoot
  }

  complain(unit: ImportedUnit, trouble: Trouble): void {
    const column = columnFor(this.#file.mapping, 'parent-code') ?? columnFor(this.#file.mapping, 'name') ?? 0
    const row = unit.rows[0] ?? 0
    const value = unit.parentCode ?? unit.parentName ?? unit.name
    const address = cellAddress(column, row)
    complain(this.#file, { ...trouble, column, target: 'parent-name', row, address, value })
  }

  /** The unit above: null for a root, undefined while it is not known. */
  parentOf(unit: ImportedUnit): string | null | undefined {
    if (unit.above.length > 0) return this.#byPath.get(unit.above.map(foldForSearch).join('/'))?.unitId
    if (unit.parentCode !== null && unit.parentCode !== unit.code)
      return this.#index.byCode(unit.parentCode)?.unitId
    if (unit.parentName !== null) {
      const found = this.#index.candidates([unit.parentName], this.#choice.defaultUnitId)
      return found.length === 1 ? found[0]?.unitId : undefined
    }
    return this.#choice.defaultUnitId
  }

  #freeCode(parentId: string | null): string {
    const parent = parentId === null ? 'U' : (this.#index.unit(parentId)?.code ?? 'U')
    let number = this.#numbers.get(parentId) ?? 1
    while (this.#index.isCodeTaken(`${parent}-${number}`)) number += 1
    this.#numbers.set(parentId, number + 1)
    return `${parent}-${number}`
  }

  plan(unit: ImportedUnit, parentId: string | null): void {
    const row = unit.rows[0] ?? 0
    const coded = unit.code === null ? null : this.#index.byCode(unit.code)
    const named = this.#index.childNamed(parentId, unit.name)
    const twin = named && (unit.code === null || !this.#ours.has(named.unitId)) ? named : null
    const before = coded ?? twin
    const path = [...unit.above, unit.name].map(foldForSearch).join('/')
    if (!before && parentId === null && !this.#mayRoot) {
      this.complain(unit, noParent)
      return
    }
    const after: KnownUnit = {
      unitId: before?.unitId ?? newId(),
      code: unit.code ?? before?.code ?? this.#freeCode(parentId),
      name: unit.name,
      nameEn: unit.nameEn ?? before?.nameEn ?? null,
      kindCode: unit.kindCode ?? before?.kindCode ?? this.#kind,
      parentId: before?.parentId ?? parentId,
    }
    this.#byPath.set(path, after)
    if (before && this.#ours.has(before.unitId)) return
    if (before && before.parentId !== parentId && unit.above.length + Number(unit.parentCode !== null) > 0)
      this.complain(unit, movedElsewhere)
    this.#ours.add(after.unitId)
    this.#index.add(after)
    const same =
      before !== null &&
      (['code', 'name', 'nameEn', 'kindCode'] as const).every((field) => before[field] === after[field])
    const from = unit.from === null ? this.#choice.asOf : firstDay(unit.from)
    const to = unit.to === null ? FOREVER : countsUntil(unit.to)
    this.planned.push({
      kind: before ? (same ? 'same' : 'changed') : 'new',
      row,
      unit: after,
      before,
      told: unit,
      from,
      to,
    })
  }
}

/** Reads a list of units and tells which are new. Nothing is written. */
export const planUnits = async (
  context: Context,
  database: Database,
  found: ImportRecord,
  onProgress: (rows: number) => void | Promise<void> = () => {},
): Promise<UnitsPlan> => {
  const { choice } = requireChoice(found)
  const file = await readFile(context, found, onProgress)
  const index = new PlaceIndex(await unitsWithin(database, context.scope, 'units.change', choice))
  const mayRoot = context.scope.reach('units.change').everything
  const planner = new Planner(index, choice, file, await usualKind(database, choice.hierarchy), mayRoot)
  let waiting = [...file.units]
  for (let before = Infinity; waiting.length > 0 && waiting.length < before; ) {
    before = waiting.length
    waiting = waiting.filter((unit) => {
      const parentId = planner.parentOf(unit)
      if (parentId === undefined) return true
      planner.plan(unit, parentId)
      return false
    })
  }
  for (const unit of waiting)
    planner.complain(unit, parentUnknown(unit.parentCode ?? unit.parentName ?? unit.above.at(-1) ?? ''))
  const changed = planner.planned.filter(({ kind }) => kind === 'changed')
  const refused = await refuseRenamings(context, database, file, changed, choice.asOf)
  return { file, units: planner.planned.filter(({ unit }) => !refused.has(unit.unitId)) }
}

const called = ({ code, name, nameEn, kindCode }: KnownUnit) => ({ code, name, nameEn, kindCode })

const fileSaid = (name: string) => say(`Tệp nhập ${name}`, `Imported file ${name}`)

/** Writes new units; known ones are renamed from the day of the import on, each as an event of its lineage. */
export const writeUnits = async (
  tx: Tx,
  context: Context,
  found: ImportRecord,
  planned: readonly PlannedUnit[],
): Promise<void> => {
  const { choice } = requireChoice(found)
  const fresh = planned.filter(({ kind }) => kind === 'new')
  await makeUnits(
    tx,
    context,
    found.importId,
    fresh.map(({ unit, from, to }) => ({ ...unit, hierarchy: choice.hierarchy, from, to })),
  )
  const { language } = context
  const told = {
    day: choice.asOf,
    document: { symbol: fileSaid(found.fileName)[language].slice(0, 100), day: null, issuer: null },
    note: null,
  }
  for (const { kind, unit } of planned) {
    if (kind !== 'changed') continue
    const eventId = await renameWithin(tx, context, { unitId: unit.unitId, ...called(unit) }, told)
    await record(tx, context.actor, {
      action: 'units.change',
      subjectKind: 'lineage-event',
      subjectId: eventId,
      causeId: found.importId,
      after: { kind: 'renaming', ...told },
    })
  }
}

type NewUnit = KnownUnit & { readonly hierarchy: string; readonly from: string; readonly to: string }

/** Makes units, parents before children or in any order. */
export const makeUnits = async (
  tx: Tx,
  context: Context,
  causeId: string,
  units: readonly NewUnit[],
): Promise<void> => {
  if (units.length === 0) return
  const versions = units.map(({ unitId, from, to, ...unit }) => ({
    unitId,
    ...called({ unitId, ...unit }),
    from,
    to,
  }))
  const edges = units.map(({ unitId, hierarchy, parentId, from, to }) => ({
    unitId,
    hierarchy,
    parentId,
    from,
    to,
  }))
  await loadUnits(tx, context.actor, { versions, edges, pairs: [], events: [], links: [] }, causeId)
}
