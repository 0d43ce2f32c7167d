import { rebuildSummary } from '../../../database/rebuild-summary.ts'
import { type SummaryDifference, verifySummary } from '../../../database/verify-summary.ts'
import { showPartialDate } from '../../../domain/time/partial-date.ts'
import { nameIn } from '../../../domain/units/name.ts'
import type { Context } from '../../access/context.ts'
import { namesOfUnits } from './store.ts'

/** So many differences are named; the others are only counted. */
const shownMax = 200

const lengthOfSpan = { y: 4, m: 7, d: 10 } as const

const inWords = (
  { since, span, kept, recounted, ...line }: SummaryDifference,
  language: Context['language'],
) => {
  const { hierarchy, setCode, basis, levelCode } = line
  const period = showPartialDate(since.slice(0, lengthOfSpan[span]), language)
  return { hierarchy, setCode, basis, levelCode, span, since, period, kept, recounted }
}

/** Holds the summary against a recount from the base tables; each difference says its unit. */
export const verify = async ({ database, language, scope }: Context) => {
  scope.reach('profile.change')
  const { differences, ...verified } = await verifySummary(database, shownMax)
  const units = await namesOfUnits(
    database,
    differences.map(({ unitId }) => unitId),
  )
  const named = differences.map((difference) => {
    const unit = units.get(difference.unitId)
    return {
      unitId: difference.unitId,
      unitCode: unit?.code ?? null,
      unitName: unit ? nameIn(unit, language) : null,
      ...inWords(difference, language),
    }
  })
  return { ...verified, differences: named }
}

/** Makes the summary anew from the base tables. */
export const rebuild = ({ database, scope }: Context) => {
  scope.reach('profile.change')
  return rebuildSummary(database)
}
