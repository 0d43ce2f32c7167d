import type { Refusal } from '../language/refusal.ts'
import { refuse } from '../language/refusal.ts'
import type { Text } from '../language/say.ts'
import { say } from '../language/say.ts'
import type { ImportKind, Target } from './target.ts'

/** What one column is taken for. */
export type ColumnMapping = {
  /** The column, from 0. */
  readonly column: number
  readonly heading: string
  /** null: the column is not imported. */
  readonly target: Target | null
  /** For `level-tick`: the level that a tick stands for. */
  readonly levelCode: string | null
  /** 0 … 1: how sure the guess is. */
  readonly confidence: number
  readonly reason: Text
}

export type Mapping = readonly ColumnMapping[]

/** The first column with the target. */
export const columnFor = (mapping: Mapping, target: Target): number | null =>
  mapping.find((column) => column.target === target)?.column ?? null

/** What is still missing from a mapping before its file can be read; empty when it suffices. */
export const mappingGaps = (kind: ImportKind, mapping: Mapping): Refusal[] => {
  const has = (...targets: Target[]) => targets.some((target) => columnFor(mapping, target) !== null)
  if (kind === 'units') {
    if (has('name', 'path-1')) return []
    return [
      refuse(
        'mapping.no_unit_name',
        say(
          'Chưa có cột nào ghi tên đơn vị. Hãy chọn cột tên đơn vị.',
          'No column gives the name of the unit. Choose the column with the unit names.',
        ),
      ),
    ]
  }
  if (has('full-name') || (has('family-name') && has('given-name'))) return []
  if (has('staff-code', 'personal-number')) return []
  return [
    refuse(
      'mapping.no_name',
      say(
        'Không thấy cột họ và tên. Hãy chọn cột họ và tên (hoặc cột mã cán bộ nếu chỉ cập nhật).',
        'No column gives names of people. Choose the name column (or the staff code, to update known people).',
      ),
    ),
  ]
}
