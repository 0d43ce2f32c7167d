/** The operations that have a form of their own, as the address names them. */
export const unitForms = ['child', 'renaming', 'move', 'merger', 'split', 'dissolution'] as const
export type UnitForm = (typeof unitForms)[number]

/** The page of a unit. */
export const unitAddress = (unitId: string): string => `/units/${unitId}`

/** The form for a unit at the head of a hierarchy. */
export const firstUnitAddress = '/units/new'

/** The form with which something is done to a unit. */
export const unitFormAddress = (unitId: string, form: UnitForm): string => `/units/${unitId}/${form}`

/** Where people who wait after a split are placed. */
export const placementAddress = (unitId: string): string => `/units/${unitId}/placement`

/** Everything that was ever changed of one record. */
export const historyAddress = (subjectId: string): string => `/history?subject=${subjectId}`
