import { say, type Text } from '../../../domain/language/say.ts'

export const texts = {
  title: say('Sao lưu', 'Backups'),
  last: (day: string, megabytes: string): Text =>
    say(`Bản gần nhất: ${day} (${megabytes} MB).`, `The last one: ${day} (${megabytes} MB).`),
  open: say('Không mã hóa.', 'Not encrypted.'),
  sealed: say('Đã mã hóa.', 'Encrypted.'),
  fine: say('Đúng lịch.', 'On schedule.'),
  look: say('Cần xem lại.', 'To be looked at.'),
} as const
