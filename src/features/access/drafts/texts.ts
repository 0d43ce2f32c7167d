import { say } from '../../../domain/language/say.ts'

/** The words of drafts. */
export const texts = {
  found: say('Bạn có bản nháp lúc', 'You have a draft of'),
  goOn: say('Dùng tiếp', 'Go on with it'),
  drop: say('Bỏ', 'Drop it'),
} as const
