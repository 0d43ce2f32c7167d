import { refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { makeTurns } from '../../../kit/turns.ts'

const tooMany = refuse(
  'import.too_many_at_once',
  say(
    'Đang có nhiều lần nhập được chạy hoặc hoàn tác cùng lúc. Hãy chờ vài phút rồi thử lại.',
    'Several imports are being run or undone at this moment. Wait some minutes and try again.',
  ),
  429,
)

/**
 * Runs and undoings wait for each other in the database, each with a connection in its hand, and a run asks for
 * a second one to tell how far it is. As many as there are connections would wait for each other for ever.
 */
export const importTurns = makeTurns({ atOnce: 3, waitingMax: 0 }, tooMany)
