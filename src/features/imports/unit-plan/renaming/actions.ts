import type { Database } from '../../../../database/connect.ts'
import { complain } from '../../../../domain/imports/complaint.ts'
import type { ImportedUnit } from '../../../../domain/imports/imported-unit.ts'
import { columnFor } from '../../../../domain/imports/mapping.ts'
import type { KnownUnit } from '../../../../domain/imports/place-index.ts'
import { error } from '../../../../domain/imports/problem.ts'
import { cellAddress } from '../../../../domain/imports/sheet.ts'
import type { Target } from '../../../../domain/imports/target.ts'
import type { Refusal } from '../../../../domain/language/refusal.ts'
import type { Day } from '../../../../domain/time/day.ts'
import type { Context } from '../../../access/context.ts'
import { refusalsToRenameUnits } from '../../../units/lineage/renaming/actions.ts'
import type { ReadFile } from '../../reading/actions.ts'

/** A known unit with what the file says of it. */
type Renamed = { readonly unit: KnownUnit; readonly before: KnownUnit | null; readonly told: ImportedUnit }

/** The cell that says what is refused, and what stands in the registry instead. */
const cellOf = ({ before, told }: Renamed, { code }: Refusal, { mapping }: ReadFile) => {
  const place = (targets: readonly Target[], value: string, suggestion: string | undefined) => {
    const target = targets.find((one) => columnFor(mapping, one) !== null) ?? targets[0] ?? 'name'
    const column = columnFor(mapping, target) ?? 0
    return { target, column, value, suggestions: suggestion && suggestion !== value ? [suggestion] : [] }
  }
  if (code === 'unit.code_in_use') return place(['code', 'path-code'], told.code ?? '', before?.code)
  if (code === 'unit.kind_elsewhere') return place(['kind'], told.kindSaid ?? '', undefined)
  const level = (['path-1', 'path-2', 'path-3', 'path-4'] as const)[told.above.length] ?? 'name'
  return place(['name', level], told.name, before?.name)
}

/** Marks renamings that the lineage would refuse at their cells; returns the units that are not to be renamed. */
export const refuseRenamings = async (
  context: Context,
  database: Database,
  file: ReadFile,
  renamed: readonly Renamed[],
  day: Day,
): Promise<Set<string>> => {
  const renamings = renamed.map(({ unit: { unitId, code, name, nameEn, kindCode } }) => ({
    unitId,
    code,
    name,
    nameEn,
    kindCode,
  }))
  const refusals = await refusalsToRenameUnits(context, database, renamings, day)
  for (const one of renamed) {
    const refusal = refusals.get(one.unit.unitId)
    if (!refusal) continue
    const { suggestions, ...cell } = cellOf(one, refusal, file)
    const row = one.told.rows[0] ?? 0
    const trouble = error(refusal.code, refusal.text, suggestions)
    complain(file, { ...trouble, ...cell, row, address: cellAddress(cell.column, row) })
  }
  return new Set(refusals.keys())
}
