import { say } from '../language/say.ts'
import type { Sex } from '../people/person.ts'
import type { PartialDate } from '../time/partial-date.ts'
import type { Reading } from './cell-reading.ts'
import { said, unread } from './cell-reading.ts'
import type { Trouble } from './problem.ts'
import { error, warning } from './problem.ts'
import { saysNothing } from './tick.ts'

const lostZeros = (digits: string, length: number): Reading<string> => {
  const whole = digits.padStart(length, '0')
  return unread(
    error(
      'personal-number.lost_zeros',
      say(
        `“${digits}” thiếu số 0 ở đầu do ô định dạng số. Nếu đúng là ${whole} thì nhận; lần sau hãy định dạng cột là văn bản (Text).`,
        `“${digits}” has lost its leading zeros because the cell is a number. Accept ${whole} if it is right; format the column as text next time.`,
      ),
      [whole],
    ),
  )
}

/**
 * Reads a personal identification number: 12 digits (since 2016, always with a 0 first: it begins with the
 * code of a province, 001–096), or the 9 digits of the older identity card.
 */
export const readPersonalNumber = (text: string): Reading<string> => {
  const digits = text.replace(/[\s.'’-]/g, '')
  if (digits === '' || saysNothing(text)) return said<string>(null)
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(text.replace(/\s/g, ''))) {
    return unread(
      error(
        'personal-number.cut',
        say(
          `“${text}” là số bị bảng tính rút gọn, không còn đủ chữ số. Hãy nhập lại 12 chữ số vào cột định dạng văn bản.`,
          `“${text}” was shortened by the spreadsheet and has lost digits. Type the 12 digits into a column formatted as text.`,
        ),
      ),
    )
  }
  if (/^0\d{11}$/.test(digits) || /^\d{9}$/.test(digits)) return said(digits)
  if (/^[1-9]\d{9,10}$/.test(digits)) return lostZeros(digits, 12)
  if (/^[1-9]\d{7}$/.test(digits)) return lostZeros(digits, 9)
  return unread(
    error(
      'personal-number.unreadable',
      say(
        `“${text}” không phải số định danh: phải có 12 chữ số (CCCD) hoặc 9 chữ số (CMND). Hãy xem lại.`,
        `“${text}” is no identification number: it has 12 digits (or 9 on old cards). Check it.`,
      ),
    ),
  )
}

/**
 * Compares a 12-digit number with the sex and year of birth that it contains: the fourth digit tells
 * century and sex (0/1 male/female born 19yy, 2/3 born 20yy), the next two the year (Decree 137/2015, art. 7).
 */
export const numberContradiction = (
  number: string,
  sex: Sex | null,
  born: PartialDate | null,
): Trouble | null => {
  if (number.length !== 12) return null
  const century = Number(number[3])
  const year = 1900 + Math.floor(century / 2) * 100 + Number(number.slice(4, 6))
  const wrongSex = sex !== null && sex !== 'unknown' && sex !== (century % 2 === 0 ? 'male' : 'female')
  const wrongYear = born !== null && Number(born.slice(0, 4)) !== year
  if (!wrongSex && !wrongYear) return null
  return warning(
    'personal-number.contradicts',
    say(
      `Số định danh cho biết sinh năm ${year}, ${century % 2 === 0 ? 'nam' : 'nữ'}, khác với dòng này. Hãy xem lại.`,
      `The number says born ${year}, ${century % 2 === 0 ? 'male' : 'female'}, unlike this row. Check both.`,
    ),
  )
}
