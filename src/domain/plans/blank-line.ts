import type { Line } from './line.ts'

/** A line of which nothing is said yet but what is given: for one person, without money. */
export const blankLine = (lineId: string, said: Partial<Line> = {}): Line => ({
  lineId,
  levelCode: null,
  setCode: null,
  fieldCode: null,
  form: null,
  place: null,
  people: 1,
  personIds: [],
  plannedCostDong: 0,
  funding: [],
  start: null,
  targetId: null,
  termLineId: null,
  reason: null,
  ...said,
})
