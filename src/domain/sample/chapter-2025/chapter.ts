import type { Carry } from '../carry.ts'
import type { LineageOperation } from '../lineage.ts'
import type { Gathering } from '../one-head.ts'
import { reorganiser } from '../reorganise.ts'
import type { UnitBook } from '../unit-book.ts'
import { windUpBloc } from './bloc.ts'
import { mergeDepartments } from './departments.ts'
import { settleJuly } from './july.ts'
import { mergeProvinces } from './provinces.ts'

export type Chapter = {
  readonly operations: readonly LineageOperation[]
  readonly carries: readonly Carry[]
  readonly gatherings: readonly Gathering[]
}

/** Carries the reorganisation of 2025 out on the book. */
export const chapter2025 = (book: UnitBook, makeId: () => string): Chapter => {
  const desk = { book, reform: reorganiser(book, makeId) }
  windUpBloc(desk)
  mergeDepartments(desk)
  mergeProvinces(desk)
  settleJuly(desk)
  return {
    operations: desk.reform.operations(),
    carries: desk.reform.carries(),
    gatherings: desk.reform.gatherings(),
  }
}
