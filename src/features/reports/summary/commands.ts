import { refuse } from '../../../domain/language/refusal.ts'
import type { CommandLine } from '../../../kit/command-line.ts'
import type { Context } from '../../access/context.ts'
import { rebuild, verify } from './actions.ts'
import { texts } from './texts.ts'

type Verified = Awaited<ReturnType<typeof verify>>

const differenceLine = (one: Verified['differences'][number], language: Context['language']): string => {
  const unit = one.unitName === null ? texts.unknownUnit[language] : `${one.unitName} (${one.unitCode})`
  const { hierarchy, setCode, basis, levelCode, period } = one
  const line =
    hierarchy === null ? [texts.unknownLine[language]] : [hierarchy, setCode, basis, levelCode].map(String)
  return `${[unit, ...line, period].join(' · ')}: ${texts.difference(one.kept, one.recounted)[language]}`
}

const asLines = (verified: Verified, language: Context['language']): string[] => {
  const { people, count, differences, setsBeingMade } = verified
  const more = count - differences.length
  return [
    ...differences.map((one) => differenceLine(one, language)),
    ...(more > 0 ? [texts.andMore(more)[language]] : []),
    ...(setsBeingMade.length > 0 ? [texts.beingMade(setsBeingMade.join(', '))[language]] : []),
    ...(count === 0 ? [texts.equal(people)[language]] : []),
  ]
}

/** `vuon report verify` and `vuon report rebuild`: the summary of counts against what it sums up. */
export const commands: readonly CommandLine<Context>[] = [
  {
    name: 'report verify',
    summary: texts.verify,
    run: async (context) => {
      const verified = await verify(context)
      const answer = { json: verified, lines: asLines(verified, context.language) }
      if (verified.count === 0) return answer
      return { ...answer, refusal: refuse('summary.differs', texts.differs(verified.count)) }
    },
  },
  {
    name: 'report rebuild',
    summary: texts.rebuild,
    run: async (context) => {
      const rebuilt = await rebuild(context)
      const { people, mended } = rebuilt
      return { json: rebuilt, lines: [texts.rebuilt(people, mended)[context.language]] }
    },
  },
]
