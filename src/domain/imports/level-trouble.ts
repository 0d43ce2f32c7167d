import { say } from '../language/say.ts'
import type { LevelColumn } from './level-column.ts'
import type { Trouble } from './problem.ts'
import { error, warning } from './problem.ts'
import { nearest } from './word-key.ts'
import type { LevelWords } from './words.ts'

/** The text names no level of the ladders meant. */
export const unknownLevel = (text: string, levels: readonly LevelWords[], column: LevelColumn): Trouble => {
  const own = levels.filter((level) => column.ladders.includes(level.ladder))
  const names = own.map((level) => level.names[0] ?? level.code)
  const near = nearest(text, names, 3)
  const trouble = column.strict ? error : warning
  return trouble(
    'level.unknown',
    say(
      `Không rõ “${text}” là trình độ nào. Hãy chọn trình độ đúng${column.strict ? '' : '; nếu để nguyên, ô này sẽ bỏ qua'}.`,
      `It is not clear which level “${text}” is. Choose the right one${column.strict ? '' : '; left as it is, the cell is skipped'}.`,
    ),
    [...near, ...names.filter((name) => !near.includes(name))].slice(0, 10),
  )
}

/** The text names several levels at once ('sau đại học'). */
export const unspecificLevel = (text: string): Trouble =>
  error(
    'level.unspecific',
    say(
      `“${text}” chưa nói rõ bậc nào trên đại học. Hãy ghi Thạc sĩ, Tiến sĩ, Chuyên khoa cấp I hoặc cấp II.`,
      `“${text}” does not say which level above university. Write master, doctor, or specialist I or II.`,
    ),
    ['Thạc sĩ', 'Tiến sĩ', 'Chuyên khoa cấp I', 'Chuyên khoa cấp II'],
  )

/** The level belongs to another column. */
export const otherColumn = (text: string): Trouble =>
  warning(
    'level.other_column',
    say(
      `“${text}” là trình độ của cột khác; vẫn được ghi vào đúng loại trình độ. Hãy xem lại.`,
      `“${text}” is a level of another column; it is recorded under its own kind. Check it.`,
    ),
  )
