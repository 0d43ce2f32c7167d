import { noCorrections, withCellCorrected, withValueCorrected } from '../../../domain/imports/correction.ts'
import type { ImportCorrections } from '../../../domain/imports/import-state.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { prepare, refuseStale, requireChoice, requireImport, summaryOf } from '../actions.ts'
import { correctImport } from './contract.ts'

/** Adds what was mended now to what was mended before; the later word wins. */
export const correct = async (context: Context, { params, body }: InputOf<typeof correctImport>) => {
  const found = await requireImport(context, params.importId)
  const { choice } = requireChoice(found)
  refuseStale(found, body.revision)
  const before: ImportCorrections = body.anew
    ? { ...noCorrections, units: {}, people: {} }
    : found.corrections
  let { values, cells } = before
  for (const { column, from, to } of body.values)
    values = withValueCorrected({ values, cells }, column, from, to).values
  for (const { address, to } of body.cells) cells = withCellCorrected({ values, cells }, address, to).cells
  const corrections: ImportCorrections = {
    values,
    cells,
    units: { ...before.units, ...Object.fromEntries(body.units.map(({ named, as }) => [named, as])) },
    people: {
      ...(body.peopleAnew ? {} : before.people),
      ...Object.fromEntries(body.people.map(({ row, as }) => [String(row), as])),
    },
  }
  const duplicates = body.duplicates ?? (body.peopleAnew ? undefined : before.duplicates)
  const { conversions } = body
  await prepare(context, found, {
    corrections: { ...corrections, ...(duplicates ? { duplicates } : {}) },
    ...(conversions ? { choice: { ...choice, conversions: { ...choice.conversions, ...conversions } } } : {}),
  })
  return summaryOf(await requireImport(context, params.importId))
}

export const routes = [answers(correctImport, correct)]
