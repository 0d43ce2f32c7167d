import { type Language, say, type Text } from '../language/say.ts'
import { nameIn } from '../units/name.ts'
import type { Sex } from './person.ts'

/** A person as the list shows them. */
export type PersonLine = {
  readonly fullName: string
  readonly born: string | null
  readonly sex: Sex
  readonly unitName: string | null
  readonly unitNameEn: string | null
  readonly postTitle: string | null
  readonly levelCode: string | null
  readonly studyingCode: string | null
  readonly staffCode: string | null
}

export const sexName: Record<Sex, Text> = {
  female: say('Nữ', 'Female'),
  male: say('Nam', 'Male'),
  unknown: say('Chưa rõ', 'Unknown'),
}

type Cell = string | { readonly date: string } | null
type Ground = { readonly language: Language; readonly levelName: (code: string) => Text }
/** `width` in letters. */
type Column = {
  readonly head: Text
  readonly width: number
  readonly cell: (person: PersonLine, ground: Ground) => Cell
}

const levelIn = (code: string | null, { language, levelName }: Ground): Cell =>
  code === null ? null : levelName(code)[language]

/** Columns of the list that a sheet may carry, by the names that the screen gives them. */
export const peopleColumns = {
  name: { head: say('Họ và tên', 'Full name'), width: 28, cell: ({ fullName }) => fullName },
  born: {
    head: say('Ngày sinh', 'Born'),
    width: 13,
    // A date that is known to the day is one for the spreadsheet too; a year stays a year.
    cell: ({ born }) => (born?.length === 10 ? { date: born } : born),
  },
  sex: {
    head: say('Giới tính', 'Sex'),
    width: 10,
    cell: ({ sex }, { language }) => sexName[sex][language],
  },
  unit: {
    head: say('Đơn vị', 'Unit'),
    width: 44,
    cell: ({ unitName: name, unitNameEn: nameEn }, { language }) =>
      name === null ? null : nameIn({ name, nameEn }, language),
  },
  post: { head: say('Chức vụ', 'Post'), width: 24, cell: ({ postTitle }) => postTitle },
  level: {
    head: say('Trình độ cao nhất', 'Highest level'),
    width: 22,
    cell: ({ levelCode }, ground) => levelIn(levelCode, ground),
  },
  studying: {
    head: say('Đang học', 'Studying'),
    width: 22,
    cell: ({ studyingCode }, ground) => levelIn(studyingCode, ground),
  },
  code: { head: say('Mã cán bộ', 'Staff code'), width: 14, cell: ({ staffCode }) => staffCode },
} as const satisfies Record<string, Column>

export type PeopleColumn = keyof typeof peopleColumns
export const peopleColumnNames = Object.keys(peopleColumns) as PeopleColumn[]
