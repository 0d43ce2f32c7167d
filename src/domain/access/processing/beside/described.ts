import { say } from '../../../language/say.ts'
import type { PersonalColumn } from '../../personal-data.ts'
import type { TableProcessing } from '../entry.ts'
import type { Handling } from '../ground.ts'

/** A table that tells something about people without being part of a record, with its columns: what each is. */
export type Described = Omit<TableProcessing, 'erased'> & {
  /** What erasing the person does to every column but those of `otherwise`. */
  readonly erased: Handling
  readonly otherwise?: Readonly<Record<string, Handling>>
  /** Vietnamese and English. */
  readonly columns: Readonly<Record<string, readonly [string, string]>>
  readonly sensitive?: readonly string[]
}

export const columnsIn = ({ columns, sensitive = [] }: Described): Record<string, PersonalColumn> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, [vi, en]]) => [
      name,
      { what: say(vi, en), sensitive: sensitive.includes(name) },
    ]),
  )

export const processingOf = ({
  columns,
  erased,
  otherwise,
  sensitive,
  ...table
}: Described): TableProcessing => ({
  ...table,
  erased: Object.fromEntries(Object.keys(columns).map((name) => [name, otherwise?.[name] ?? erased])),
})

/** Words that many tables need. */
export const account = ['Tài khoản', 'Account'] as const
export const identity = ['Mã của dòng', 'Identity of the row'] as const
export const made = ['Lúc lập', 'When it was made'] as const
export const used = ['Lúc dùng gần nhất', 'When it was last used'] as const
export const ends = ['Lúc hết hạn', 'When it ends'] as const
export const name = ['Tên', 'Name'] as const
export const unit = ['Đơn vị', 'Unit'] as const
