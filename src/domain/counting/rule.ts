import { joinTexts, say, type Text } from '../language/say.ts'
import type { Basis } from './basis.ts'

const whoCounts: Record<Basis, Text> = {
  holders: say('người có văn bằng', 'people who hold a qualification'),
  studying: say('người đang học', 'people who are studying'),
  'holders-and-studying': say('người có văn bằng hoặc đang học', 'people who hold or are studying for one'),
}

const once = say('mỗi người tính một lần', 'each person once')

/** The rule under which members of a unit are counted. */
export const memberRule = say(
  'Người thuộc đơn vị và các đơn vị bên dưới, mỗi người tính một lần',
  'People of the unit and of all units below it, each once',
)

/**
 * The counting rule that a figure carries, as a reader sees it. "Once" is at the first level of the set's
 * order that the person has.
 */
export const countingRule = (setName: Text, basis: Basis): Text =>
  joinTexts([setName, whoCounts[basis], once], ' · ')

/** The names of the bases on screens and sheets. */
export const basisName: Record<Basis, Text> = {
  holders: say('Đã có văn bằng', 'Holders'),
  studying: say('Đang học', 'Studying'),
  'holders-and-studying': say('Đã có hoặc đang học', 'Holders and studying'),
}
