import { say, type Text } from '../../domain/language/say.ts'

const advices: readonly (readonly [RegExp, Text])[] = [
  [
    /No space left on device|Disk quota exceeded/,
    say(
      'Ổ đĩa đã đầy; hãy giải phóng chỗ trống rồi khởi động lại, dữ liệu đã lưu vẫn còn nguyên.',
      'The disk is full; make room, then start again: what was saved is still there.',
    ),
  ],
  [
    /Read-only file system/,
    say(
      'Ổ đĩa đang ở chế độ chỉ đọc; hãy gắn lại ở chế độ ghi rồi khởi động lại.',
      'The disk can only be read; mount it for writing, then start again.',
    ),
  ],
]

const linesMax = 60

/**
 * What a database said at its end, as one line: why it had to, where it said so, else its last lines.
 * @param log what it wrote into its log
 */
export const lastWordsIn = (log: string): string => {
  const lines = log.trim().split('\n').slice(-linesMax)
  const grave = lines.filter((line) => /\b(PANIC|FATAL):/.test(line))
  return (grave.length > 0 ? grave.slice(-2) : lines.slice(-3)).join(' ')
}

/** What to do where the last words tell that the disk is the reason; else null. */
export const adviceOn = (words: string): Text | null =>
  advices.find(([pattern]) => pattern.test(words))?.[1] ?? null
