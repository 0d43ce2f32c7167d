import { foldForSearch } from '../language/fold.ts'
import type { Text } from '../language/say.ts'
import { say } from '../language/say.ts'
import { parsePartialDate } from '../time/partial-date.ts'
import { codeIn } from './cell-reading.ts'
import { sexOf } from './sex-reading.ts'
import type { Cell } from './sheet.ts'
import { textOf } from './sheet.ts'
import type { Target } from './target.ts'
import { isTick } from './tick.ts'
import { wordKey } from './word-key.ts'
import type { ImportWords } from './words.ts'

/** What a column's own cells say it is, told in shares of the filled cells. */
export type ContentGuess = { readonly target: Target; readonly confidence: number; readonly reason: Text }

const familyNames = new Set(
  (
    'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dao dinh doan lam trinh mai ' +
    'truong cao ha ta luong chau quach thai luu phung to vuong trieu tong thach son kim diep nghiem au la'
  ).split(' '),
)

const soundsLikeName = (text: string): boolean => {
  const words = foldForSearch(text).split(' ')
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    !/\d/.test(text) &&
    familyNames.has(words[0] ?? '') &&
    text.length <= 50
  )
}

const share = (texts: readonly string[], fits: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(fits).length / texts.length

/** Whether the column holds ticks and nothing else. */
export const holdsTicks = (cells: readonly (Cell | null)[]): boolean => {
  const texts = cells.map(textOf).filter((text) => text !== '')
  return texts.length > 0 && share(texts, isTick) >= 0.9
}

/** Whether the column mostly holds dates or years. */
export const holdsDates = (cells: readonly (Cell | null)[]): boolean => {
  const filled = cells.filter((cell) => textOf(cell) !== '')
  const dates = filled.filter(
    (cell) =>
      cell?.kind === 'date' ||
      typeof parsePartialDate(typeof cell?.value === 'number' ? cell.value : textOf(cell), { pivot: 30 }) ===
        'string',
  )
  return filled.length > 0 && dates.length / filled.length >= 0.7
}

/** Whether the column holds short codes ('POL', 'SNV') rather than names. */
export const holdsCodes = (cells: readonly (Cell | null)[]): boolean => {
  const texts = cells.map(textOf).filter((text) => text !== '')
  return texts.length > 0 && share(texts, (text) => /^[\p{Lu}\d._/-]{1,10}$/u.test(text)) >= 0.9
}

/** Guesses a person column by its cells alone; null where they say too little. */
export const guessByContent = (cells: readonly (Cell | null)[], words: ImportWords): ContentGuess | null => {
  const texts = cells.map(textOf).filter((text) => text !== '')
  if (texts.length < 2) return null
  const guess = (target: Target, confidence: number, reason: Text): ContentGuess => ({
    target,
    confidence,
    reason,
  })
  if (share(texts, (text) => /^0\d{11}$/.test(text)) >= 0.7) {
    return guess('personal-number', 0.8, say('Các ô có 12 chữ số.', 'The cells hold 12 digits.'))
  }
  if (share(texts, (text) => sexOf(text) !== null) >= 0.9) {
    return guess('sex', 0.7, say('Các ô ghi nam, nữ.', 'The cells say male or female.'))
  }
  if (share(texts, soundsLikeName) >= 0.6) {
    return guess('full-name', 0.6, say('Các ô giống họ tên người.', 'The cells look like names of people.'))
  }
  if (share(texts, (text) => codeIn(text, words.ethnicities) !== null) >= 0.9) {
    return guess('ethnicity', 0.6, say('Các ô ghi tên dân tộc.', 'The cells name ethnic groups.'))
  }
  const levels = words.levels.filter((level) => ['PRO', 'MED'].includes(level.ladder))
  if (share(texts, (text) => wordKey(text).length > 1 && codeIn(text, levels) !== null) >= 0.7) {
    return guess(
      'highest-level',
      0.5,
      say('Các ô ghi trình độ chuyên môn.', 'The cells name professional levels.'),
    )
  }
  if (share(texts, (text) => codeIn(text, words.staffKinds) !== null) >= 0.9) {
    return guess('staff-kind', 0.5, say('Các ô ghi công chức, viên chức…', 'The cells name kinds of staff.'))
  }
  return null
}
