import { covers, type Day, type Period } from '../time/day.ts'
import type { Line } from './line.ts'

/** A study, or a qualification without one, as far as a plan is held against it. Days that are not certain are null. */
export type LearningFact = {
  readonly factId: string
  readonly personId: string
  readonly levelCode: string
  /** The line under which the study was nominated, where that was said. */
  readonly lineId: string | null
  readonly nominatedOn: Day | null
  readonly startedOn: Day | null
  readonly finishedOn: Day | null
}

/** A line against what came of it: the people behind each figure, once each. */
export type LineActual = {
  readonly lineId: string
  readonly planned: number
  readonly nominated: readonly string[]
  readonly started: readonly string[]
  readonly finished: readonly string[]
}

export type PlanActual = { readonly lines: readonly LineActual[]; readonly outside: readonly LearningFact[] }

const by = (day: Day | null, asOf: Day): boolean => day !== null && day <= asOf

const inPeriod = ({ nominatedOn, startedOn, finishedOn }: LearningFact, period: Period): boolean => {
  const begins = startedOn ?? nominatedOn ?? finishedOn
  return begins !== null && covers(period, begins)
}

const wants = (
  line: Line,
  levelCode: string,
  levelsOfSet: ReadonlyMap<string, ReadonlySet<string>>,
): boolean =>
  line.setCode === null
    ? line.levelCode === levelCode
    : levelsOfSet.get(line.setCode)?.has(levelCode) === true

const people = (facts: readonly LearningFact[], counts: (fact: LearningFact) => boolean): string[] =>
  [...new Set(facts.filter(counts).map(({ personId }) => personId))].sort()

const actualOf = (line: Line, facts: readonly LearningFact[], asOf: Day): LineActual => {
  // Whoever finished has started, and whoever started was nominated, even if nobody wrote it down.
  const finished = (fact: LearningFact) => by(fact.finishedOn, asOf)
  const started = (fact: LearningFact) => by(fact.startedOn, asOf) || finished(fact)
  const nominated = (fact: LearningFact) => by(fact.nominatedOn, asOf) || started(fact)
  return {
    lineId: line.lineId,
    planned: line.people,
    nominated: people(facts, nominated),
    started: people(facts, started),
    finished: people(facts, finished),
  }
}

/**
 * The plan against what came of it by the day. A fact belongs to the line it names; without one, to the first line
 * that names the person for such a level, if it began within the plan's period. What belongs to none is outside.
 */
export const actualOfPlan = (
  lines: readonly Line[],
  facts: readonly LearningFact[],
  ground: {
    readonly period: Period
    readonly asOf: Day
    readonly levelsOfSet: ReadonlyMap<string, ReadonlySet<string>>
  },
): PlanActual => {
  const linesOfPerson = new Map<string, Line[]>()
  for (const line of lines)
    for (const personId of line.personIds)
      linesOfPerson.set(personId, [...(linesOfPerson.get(personId) ?? []), line])
  const lineIds = new Set(lines.map(({ lineId }) => lineId))
  const lineOf = (fact: LearningFact): string | null => {
    if (fact.lineId !== null) return lineIds.has(fact.lineId) ? fact.lineId : null
    if (!inPeriod(fact, ground.period)) return null
    const named = linesOfPerson.get(fact.personId) ?? []
    return named.find((line) => wants(line, fact.levelCode, ground.levelsOfSet))?.lineId ?? null
  }
  const placed = Map.groupBy(facts, lineOf)
  return {
    lines: lines.map((line) => actualOf(line, placed.get(line.lineId) ?? [], ground.asOf)),
    outside: placed.get(null) ?? [],
  }
}
