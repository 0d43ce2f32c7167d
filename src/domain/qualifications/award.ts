import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import { firstDay, type PartialDate } from '../time/partial-date.ts'

/** Nothing is held before it was awarded: a date that lies wholly in the future is a slip, or a study. */
export const refusalToAward = (awarded: PartialDate | null, today: Day): Refusal | null =>
  awarded === null || firstDay(awarded) <= today
    ? null
    : refuse(
        'qualification.future',
        say(
          'Ngày cấp văn bằng ở trong tương lai. Hãy xem lại ngày, hoặc ghi là việc đang học.',
          'The date of award lies in the future. Check it, or enter a study instead.',
        ),
      )
