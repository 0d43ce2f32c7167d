import { refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

export const noSubject = refuse(
  'history.not_found',
  say('Không có lịch sử của mục này.', 'There is no history of this record.'),
  404,
)
