import type { Text } from '../language/say.ts'
import type { Target } from './target.ts'

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
