import { joinTexts, type Text } from '../../../domain/language/say.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Format } from '../language/format.ts'
import { words } from '../texts.ts'

/** What a figure rests on. */
export type Ground = {
  readonly asOf: Day
  /** How it is counted: "mỗi người đếm một lần, ở trình độ cao nhất". */
  readonly rule: Text
  /** What was left out or chosen: "Sở Y tế · nữ". */
  readonly filter?: Text | undefined
}

/** Says a figure's ground in one line: "Tính đến 27/08/2015 · rule · filter". */
export const sourceLine = (ground: Ground, t: (text: Text) => string, format: Format): string =>
  [
    `${t(words.asOf)} ${format.date(ground.asOf)}`,
    t(ground.rule),
    ...(ground.filter ? [t(ground.filter)] : []),
  ].join(' · ')

/** Several filters as one. */
export const filters = (texts: readonly Text[]): Text | undefined =>
  texts.length === 0 ? undefined : joinTexts(texts, ' · ')
