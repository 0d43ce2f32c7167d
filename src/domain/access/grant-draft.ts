import { addDays, type Day, FOREVER } from '../time/day.ts'
import type { Role } from './policy.ts'

/** A grant while somebody fills it in. */
export type GrantDraft = {
  readonly role: Role | null
  readonly unitId: string | null
  /** Said outright: a forgotten unit must never mean everything. */
  readonly whole: boolean
  readonly from: string | null
  readonly lastDay: string | null
}

/** Nothing said yet, from today on. */
export const emptyDraft = (today: Day): GrantDraft => ({
  role: null,
  unitId: null,
  whole: false,
  from: today,
  lastDay: null,
})

/** The draft as it is sent; null while the role or its reach is not said. */
export const grantIn = ({ role, unitId, whole, from, lastDay }: GrantDraft) => {
  const reaches = role === 'administrator' || whole || unitId !== null
  if (!role || !from || !reaches) return null
  const standing = role === 'administrator' || whole ? null : unitId
  return { role, unitId: standing, from, to: lastDay ? addDays(lastDay, 1) : FOREVER }
}
