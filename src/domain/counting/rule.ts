import { joinTexts, say, type Text } from '../language/say.ts'
import type { Basis } from './basis.ts'

const whoCounts: Record<Basis, Text> = {
  holders: say('người có văn bằng', 'people who hold a qualification'),
  studying: say('người đang học', 'people who are studying'),
  'holders-and-studying': say('người có văn bằng hoặc đang học', 'people who hold or are studying for one'),
}

const once = say(
  'mỗi người tính một lần, ở bậc đứng trước trong bộ tiêu chí',
  'each person once, at the first level of the set that applies',
)

/** The counting rule that a figure carries, as a reader sees it. */
export const countingRule = (setName: Text, basis: Basis): Text =>
  joinTexts([setName, whoCounts[basis], once], ' · ')

/** The names of the bases on screens and sheets. */
export const basisName: Record<Basis, Text> = {
  holders: say('Đã có văn bằng', 'Holders'),
  studying: say('Đang học', 'Studying'),
  'holders-and-studying': say('Đã có hoặc đang học', 'Holders and studying'),
}
