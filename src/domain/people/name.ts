import { collapseSpaces, toNfc } from '../language/fold.ts'
import type { Refusal } from '../language/refusal.ts'
import { refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

/** How long a name may be, in characters. */
export const nameLengthMax = 200

const refusedName = (vi: string, en: string): Refusal => refuse('name.unreadable', say(vi, en))

/** The name as it is kept: NFC, single spaces, the letters and their case as written. */
export const cleanName = (typed: string): string | Refusal => {
  // Zero-width characters and soft hyphens come along when names are copied from web pages.
  const name = collapseSpaces(toNfc(typed).replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''))
  if (name === '')
    return refusedName('Chưa có họ và tên. Hãy ghi họ và tên.', 'The name is missing. Write it.')
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffd]/u.test(name)) {
    return refusedName(
      'Họ và tên có ký tự không in được hoặc bị lỗi phông chữ. Hãy gõ lại họ và tên.',
      'The name holds characters that cannot be printed or a broken font. Type the name again.',
    )
  }
  if (!/\p{L}/u.test(name)) {
    return refusedName(
      'Họ và tên không có chữ cái nào. Hãy xem lại cột họ và tên.',
      'The name has no letter. Check the name column.',
    )
  }
  if ([...name].length > nameLengthMax) {
    return refusedName(
      `Họ và tên dài quá ${nameLengthMax} ký tự. Hãy rút gọn.`,
      `The name is longer than ${nameLengthMax} characters. Shorten it.`,
    )
  }
  return name
}

/** Whether the name is written in capitals only ('NGUYỄN VĂN A'), so that `properCase` may be offered. */
export const isAllCaps = (name: string): boolean =>
  name === name.toUpperCase() && /\p{Lu}[\p{L}\p{M}]/u.test(name)

/** 'NGUYỄN VĂN A' → 'Nguyễn Văn A', "H'HEN NIÊ" → "H'Hen Niê". Offered as a mend, never done unasked. */
export const properCase = (name: string): string =>
  name.toLowerCase().replace(/(^|[\s'’\-.(])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase()
  })

export type NameParts = { readonly family: string; readonly middle: string; readonly given: string }

/** The parts of a full name in the Vietnamese order: family, middle, given. A single word is the given name. */
export const nameParts = (fullName: string): NameParts => {
  const words = collapseSpaces(fullName).split(' ')
  if (words.length === 1) return { family: '', middle: '', given: words[0] ?? '' }
  return { family: words[0] ?? '', middle: words.slice(1, -1).join(' '), given: words.at(-1) ?? '' }
}

/** The tones in the order of the ICU collation: ma mà mả mã má mạ (domain note 6.2). */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const toneMarks = /[\u0300\u0309\u0303\u0301\u0323]/g

/** A name's syllables without tones, and the tone of each syllable as a digit: 'Thị Thu' → 'thi_thu 50'. */
const spelled = (part: string): string => {
  const syllables = part.toLowerCase().replace(/ð/g, 'đ').normalize('NFD').split(' ')
  const letters = syllables.map((syllable) => syllable.replace(toneMarks, '').normalize('NFC'))
  const marks = syllables.map((syllable) => tones.indexOf(syllable.match(toneMarks)?.[0] ?? ''))
  return `${letters.join('_')} ${marks.join('')}`
}

export const nameOrders = ['given-middle-family', 'given-family-middle'] as const
export type NameOrder = (typeof nameOrders)[number]

/**
 * A key that sorts names by given name first under the Vietnamese ICU collation (Intl.Collator('vi'),
 * PostgreSQL vi-x-icu). The collation looks at tones only after all letters of the whole text, which would
 * put Hoàng Ẩn before Trần Ân; so each part carries its tones as digits behind its letters. The space
 * between parts sorts lowest of all visible characters; inside a part '_' stands for it.
 */
export const nameSortKey = (fullName: string, order: NameOrder): string => {
  const { family, middle, given } = nameParts(fullName)
  const parts = order === 'given-middle-family' ? [given, middle, family] : [given, family, middle]
  return parts.map(spelled).join(' ')
}

/**
 * The same name, whatever its case, composition, spaces and place of the tone mark (Hòa, Hoà). Đức and
 * Dức are different names. Two people may have the same name: this is never an identity of people.
 */
export const sameName = (one: string, other: string): boolean =>
  spelled(collapseSpaces(one)) === spelled(collapseSpaces(other))
