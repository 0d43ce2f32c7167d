import { collapseSpaces, foldForSearch } from '../language/fold.ts'

/** How a heading row is numbered; the style tells the depth: 'A' encloses 'I', 'I' encloses '1'. */
export type MarkerStyle = 'letter' | 'roman' | 'number' | 'none'

/** A unit named by a heading row. */
export type UnitHeading = { readonly marker: string; readonly style: MarkerStyle; readonly name: string }

const unitWords = new RegExp(
  '^(so|phong|ban|chi cuc|cuc|vu|vien|ubnd|uy ban|hdnd|hoi dong|dang uy|dang bo|chi bo|dang doan|trung tam|benh vien|' +
    'truong|van phong|cong ty|tong cong ty|khoa|to|doi|hoi|thanh tra|toa an|kho bac|bao hiem|bao|dai|lien doan|lien minh|' +
    'huyen|thanh pho|thi xa|thi tran|xa|phuong|tinh|quan|don vi|co quan|khoi|tinh uy|huyen uy|thanh uy|mat tran|uy ban mttq|' +
    'doan thanh nien|tinh doan|nha|thu vien|bao tang|ngan hang|bo chi huy|cong an|quy|tram|department|division|office|unit|section|' +
    'directorate|agency|bureau|ministry|branch|centre|center|school|hospital)( |$|:)',
)

/** Whether the text begins as units are called ('Sở …', 'Phòng …', 'Đơn vị: …'). */
export const soundsLikeUnit = (text: string): boolean => unitWords.test(foldForSearch(text))

const roman = /^(x{0,3})(ix|iv|v?i{0,3})$/i

/** The style of a row's number; a single letter that follows the last letter is a letter even if it is roman too. */
export const markerStyle = (marker: string, lastLetter: string): MarkerStyle => {
  const bare = marker.replace(/[().\s]/g, '')
  if (/^\d+(\.\d+)*$/.test(bare)) return 'number'
  const follows = lastLetter !== '' && bare.toUpperCase().charCodeAt(0) === lastLetter.charCodeAt(0) + 1
  if (/^[A-Z]$/i.test(bare) && (follows || !roman.test(bare))) return 'letter'
  return bare !== '' && roman.test(bare) ? 'roman' : 'none'
}

const people = '(người|đ\\/c|đồng chí|cán bộ|cb|people|staff)'
const count = new RegExp(
  `\\s*([([]\\s*\\d+\\s*${people}?\\s*[)\\]]|[:–-]\\s*\\d+\\s*${people}?|\\s\\d+\\s*${people})$`,
  'iu',
)

/** Splits 'I. Sở Nội vụ (25 người)' into marker and name; 'Đơn vị:' and counts fall away. */
export const unitHeadingOf = (marker: string, typed: string, lastLetter = ''): UnitHeading => {
  const text = typed.slice(0, 300)
  const led = marker === '' ? /^\s*([IVX]+|[A-Z]|\d+(?:\.\d+)*)\s*[.)\-–/:]\s*(.+)$/u.exec(text) : null
  const number = led?.[1] ?? marker
  const name = collapseSpaces(led?.[2] ?? text)
    .replace(/^(tên )?(đơn vị|cơ quan|unit|department)( công tác)?\s*:\s*/iu, '')
    // '(25 người)', ': 12', '12 đ/c' are counts; the 3 of 'Chi bộ 3' is its name.
    .replace(count, '')
    .replace(/(?<![\s:])[\s:]+$/u, '')
  return {
    marker: number,
    style: markerStyle(number, lastLetter),
    name: name === '' ? collapseSpaces(text) : name,
  }
}

/** The unit headings above a row, from the outermost in. */
export type UnitPath = readonly UnitHeading[]

/** The headings after one more heading row: it closes those of its own style and everything inside them. */
export const withUnitHeading = (path: UnitPath, heading: UnitHeading): UnitPath => {
  const at = path.findIndex((outer) => outer.style === heading.style)
  return [...(at < 0 ? path : path.slice(0, at)), heading]
}

/** The last single letter among the headings, so that 'I' after 'H' is a letter. */
export const lastLetterOf = (path: UnitPath): string =>
  path
    .findLast((heading) => heading.style === 'letter')
    ?.marker.replace(/[().\s]/g, '')
    .toUpperCase() ?? ''
