import { headingKey, targetNamed } from './heading-words.ts'
import { levelIndex } from './level-index.ts'
import type { PeopleTarget } from './target.ts'
import type { ImportWords, LevelWords } from './words.ts'

/** What a column under a group heading means: the group decides what 'Nam' or 'Từ' is about. */
type GroupRule = { readonly group: RegExp; readonly leaf: RegExp; readonly target: PeopleTarget }

const rule = (group: RegExp, leaf: RegExp, target: PeopleTarget): GroupRule => ({ group, leaf, target })

const born = /(^| )(ngay.*sinh|nam sinh|sinh nam|ntns|date of birth|born|birth)( |$)/
const sex = /(^| )(gioi tinh|phai|gioi|sex|gender)( |$)/
const party = /(^| )(vao dang|dang vien|ket nap|party|vao d)( |$)/
const studying = /(^| )(dang hoc|dang dao tao|dang theo hoc|studying|present study)( |$)/
const time = /(^| )(thoi gian|period|time)( |$)/
const begins = /^(tu|bat dau|tu (ngay|thang|nam).*|from|start|nhap hoc)$/
const ends = /^(den|ket thuc|den (ngay|thang|nam).*|to|until|end|tot nghiep|du kien.*)$/

const rules: readonly GroupRule[] = [
  rule(born, /^(nam|male|men)$/, 'born-male'),
  rule(born, /^(nu|female|women)$/, 'born-female'),
  rule(born, /^(ngay|day)$/, 'born-day'),
  rule(born, /^(thang|month)$/, 'born-month'),
  rule(born, /^(nam sinh|year)$/, 'born-year'),
  rule(sex, /^(nam|male|men|m)$/, 'sex-male'),
  rule(sex, /^(nu|female|women|f)$/, 'sex-female'),
  rule(party, /^(du bi|ngay du bi|ket nap|ngay ket nap|ngay vao|joined)$/, 'party-joined'),
  rule(party, /^(chinh thuc|ngay chinh thuc|official|full)$/, 'party-official'),
  rule(studying, /^(trinh do|bac|level|lop|loai hinh|he)$/, 'studying-level'),
  rule(studying, /^(nganh|chuyen nganh|chuyen mon|specialty|major)( .*)?$/, 'studying-specialty'),
  rule(
    studying,
    /^(truong|noi dao tao|co so dao tao|noi hoc|institution|school)( .*)?$/,
    'studying-institution',
  ),
  rule(studying, begins, 'studying-from'),
  rule(studying, ends, 'studying-until'),
  rule(/(dao tao|boi duong|hoc|study|education)/, begins, 'studying-from'),
  rule(/(dao tao|boi duong|hoc|study|education)/, ends, 'studying-until'),
  rule(/(cong tac|o don vi|membership|in the unit)/, begins, 'member-from'),
  rule(/(cong tac|o don vi|membership|in the unit)/, ends, 'member-to'),
  rule(
    /(chuc vu|bo nhiem|post)/,
    /^(tu|tu ngay|ngay bo nhiem|thoi diem.*|from|since|thoi gian.*)$/,
    'post-from',
  ),
  rule(time, begins, 'studying-from'),
  rule(time, ends, 'studying-until'),
]

/** The target that the group heading gives the column, or null where no rule speaks of it. */
export const targetInGroup = (parts: readonly string[]): PeopleTarget | null => {
  if (parts.length < 2) return null
  const group = headingKey(parts.slice(0, -1).join(' '))
  const leaf = headingKey(parts.at(-1) ?? '')
  return rules.find((each) => each.group.test(group) && each.leaf.test(leaf))?.target ?? null
}

const laddersOf = (group: string): readonly string[] | null => {
  if (/(^| )(chinh tri|llct|ly luan|political)( |$)/.test(group)) return ['POL']
  if (/(quan ly nha nuoc|qlnn|state management)/.test(group)) return ['GOV', 'GOV25']
  if (/(ngoai ngu|anh van|tieng anh|language)/.test(group)) return ['LANG']
  if (/(tin hoc|cntt|cong nghe thong tin|informatics)/.test(group)) return ['IT']
  if (/(quoc phong|an ninh|qpan|defence)/.test(group)) return ['DEF']
  if (/(van hoa|hoc van|pho thong|general education)/.test(group)) return ['GEN']
  return null
}

/** The level that a column is ticked for: 'Trình độ / Thạc sĩ', 'LLCT / CC', or just 'Thạc sĩ'. */
export const levelInHeading = (parts: readonly string[], words: ImportWords): LevelWords | null => {
  const leaf = headingKey(parts.at(-1) ?? '')
  const group = headingKey(parts.slice(0, -1).join(' '))
  const named = levelIndex(words.levels).spellings.get(leaf) ?? []
  const ladders = laddersOf(group)
  if (ladders) return named.find(({ level }) => ladders.includes(level.ladder))?.level ?? null
  const professional = named.find(({ level }) => ['PRO', 'MED', 'TITLE'].includes(level.ladder))
  // Alone, an abbreviation is a level only if no column is called so ('CM', 'TH', 'CV').
  if (parts.length < 2 && (targetNamed('people', leaf) !== null || leaf.length < 2)) return null
  if (professional) return professional.level
  return named.find(({ level, plain }) => level.ladder === 'POL' && !plain)?.level ?? null
}
