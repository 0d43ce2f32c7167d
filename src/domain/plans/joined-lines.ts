import { costOf, fundingSum } from './funding.ts'
import type { Line } from './line.ts'

/** A line of the upper plan, and the lines of the units that it stands for. */
export type JoinedLine = { readonly line: Line; readonly fromLineIds: readonly string[] }

const alike = ({ levelCode, setCode, fieldCode, form, place, start }: Line): string =>
  JSON.stringify([levelCode, setCode, fieldCode, form, place, start])

/**
 * The lines of an upper plan out of those of the units: what is alike in level, field, form, place and start becomes
 * one line; people and money add up. Somebody whom two units name stands once among the names.
 */
export const joinedLines = (lines: readonly Line[], newId: () => string): JoinedLine[] =>
  [...Map.groupBy(lines, alike).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const funding = fundingSum(group.flatMap((line) => line.funding))
    const targets = new Set(group.map(({ targetId }) => targetId))
    const line: Line = {
      ...first,
      lineId: newId(),
      people: group.reduce((sum, { people }) => sum + people, 0),
      personIds: [...new Set(group.flatMap(({ personIds }) => personIds))].sort(),
      funding,
      plannedCostDong: costOf(funding),
      // The targets of the units are not that of the level above, except where all lines serve the same one.
      targetId: targets.size === 1 ? first.targetId : null,
      termLineId: null,
      reason: null,
    }
    return [{ line, fromLineIds: group.map(({ lineId }) => lineId) }]
  })

/** Whoever is named in more than one line of the same level or set, with those lines: a person is planned once. */
export const namedTwice = (lines: readonly Line[]): Map<string, string[]> => {
  const seen = new Map<string, { personId: string; lineIds: string[] }>()
  for (const line of lines)
    for (const personId of line.personIds) {
      const key = `${personId} ${line.levelCode ?? line.setCode}`
      const known = seen.get(key)
      if (known) known.lineIds.push(line.lineId)
      else seen.set(key, { personId, lineIds: [line.lineId] })
    }
  const found = new Map<string, string[]>()
  for (const { personId, lineIds } of seen.values())
    if (lineIds.length > 1) found.set(personId, [...(found.get(personId) ?? []), ...lineIds])
  return found
}
