import { foldForSearch } from '../language/fold.ts'

// With marks where marks decide: 'Công' is a name, 'Cộng' a sum.
const totalWords =
  /^(tổng( cộng| số| toàn.*)?|cộng( .*)?|cộng dồn|tong( cong| so)?|(grand |sub-?)?total|sum)\s*([:(\d=.+].*)?$/iu
const totalLeads = /^(tổng cộng|tổng số|tong cong|tong so|cộng toàn|grand total|total)\s*[\s:(]/iu
const signatureWords =
  /^(nguoi (lap|tong hop|ky|bao cao|ke khai)|noi nhan|thu truong (don vi|co quan)?$|xac nhan (cua|don vi)|tm\.?\s|t\/m|kt\.\s|tl\.\s|\(?ky(,| ten| va)|truong (phong|ban) to chuc|lap bieu|prepared by|approved by|signed|danh sach (nay )?(co|gom))/
const placeAndDay = /(^|,\s*)ngay\s*[\d.…_ ]*\s*thang\s*[\d.…_ ]*\s*nam/
const noteWords = /^(ghi chu|chu thich|luu y|\*+|note|nb)\s*:?/

/** Whether a row's first cells say that it sums up ('Tổng cộng', 'Cộng: 3 người', 'Total'). */
export const isTotal = (texts: readonly string[]): boolean =>
  texts.slice(0, 3).some((text) => totalWords.test(text) || totalLeads.test(text))

/** Whether a row belongs to the block of date, place and signatures below a table. */
export const isSignature = (texts: readonly string[], numbered: boolean): boolean =>
  !numbered &&
  texts.length <= 4 &&
  texts.some((text) => signatureWords.test(foldForSearch(text)) || placeAndDay.test(foldForSearch(text)))

/** Whether a text is a remark below a table. */
export const isNote = (text: string): boolean => noteWords.test(foldForSearch(text))
