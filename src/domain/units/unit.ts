import type { Period } from '../time/day.ts'

/** What a unit is called while the period lasts. The code is a label, never the identity. */
export type UnitVersion = Period & {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  readonly kindCode: string
}

/** Where a unit stands in one hierarchy while the period lasts; a root has no parent. */
export type UnitEdge = Period & {
  readonly unitId: string
  readonly hierarchy: string
  readonly parentId: string | null
}

/** One unit lies under another (or is it, at depth 0) in a hierarchy, while the period lasts. */
export type UnitAncestry = Period & {
  readonly hierarchy: string
  readonly ancestorId: string
  readonly unitId: string
  readonly depth: number
}

/** A Party committee and the agency whose members it has, while the period lasts. */
export type UnitPair = Period & { readonly committeeId: string; readonly agencyId: string }
