import { say } from '../../domain/language/say.ts'
import type { LoneCommand } from '../../kit/command-line.ts'
import { linesIn, settingsWith } from './commands.ts'
import { rotateKey } from './key-rotation.ts'

const done = (records: number) =>
  say(
    `Đã đổi khóa và niêm phong lại ${records.toLocaleString('vi-VN')} bản ghi. Mọi người phải đăng nhập lại. Hãy sao lưu tệp khóa mới; bản sao lưu cũ vẫn cần tệp khóa cũ của nó.`,
    `The key was changed and ${records.toLocaleString('en-GB')} records sealed anew. Everybody signs in again. Back up the new key file; older backups still need the old one.`,
  )

/** `vuon key rotate`: a new key for what is sealed. */
export const keyCommands: readonly LoneCommand[] = [
  {
    name: 'key rotate',
    summary: say(
      'Đổi khóa niêm phong dữ liệu nhạy cảm; ứng dụng phải dừng trong lúc đó',
      'Change the key that seals sensitive facts; the application must be stopped meanwhile',
    ),
    runAlone: async (terminal) => {
      const records = await rotateKey(settingsWith({}))
      return { json: { records }, lines: linesIn(terminal, [done(records)]) }
    },
  },
]
