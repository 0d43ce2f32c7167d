import { say } from '../../../domain/language/say.ts'

export const words = {
  asKnown: say('Như đã biết ngày…', 'As known on…'),
  title: say('Hồ sơ như đã biết', 'The record as known'),
  day: say('Cuối ngày', 'At the end of the day'),
  hint: say(
    'Hồ sơ như sổ đã ghi đến hết ngày này, dựng lại từ sổ cái; khác với ngày tính số liệu.',
    'What the registry knew by the end of that day, rebuilt from the ledger; not the day figures are counted on.',
  ),
} as const
