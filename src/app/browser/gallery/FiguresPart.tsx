import { say } from '../../../domain/language/say.ts'
import { Figure } from '../../../kit/ui/figure/Figure.tsx'
import { FigureSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { useAsOf } from '../../../kit/ui/navigate/useShared.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import look from './Gallery.module.css'

const once = say('mỗi người đếm một lần, ở bậc cao nhất', 'each person once, at the highest level')
const people = say('người', 'people')

/** Figures as cards, an unknown one, one on its way; the four states. */
export const FiguresPart = () => {
  const { asOf } = useAsOf()
  const ground = { asOf, rule: once }
  return (
    <>
      <div className={look.cards}>
        <Figure
          {...ground}
          value={480}
          unit={people}
          label={say('Trên đại học', 'Above university')}
          href="/people?set=above-university"
        />
        <Figure
          {...ground}
          value={12345}
          unit={people}
          label={say('Toàn khối', 'The whole bloc')}
          filter={say('nữ', 'women')}
          href="/people"
        />
        <Figure
          {...ground}
          value={62.9}
          digits={1}
          unit={say('%', '%')}
          label={say('Đơn vị đã có kế hoạch', 'Units with a plan')}
        />
        <Figure {...ground} value={null} label={say('Chưa có số liệu', 'No data yet')} />
        <FigureSkeleton />
      </div>
      <div className={look.line}>
        <StateMark state="met" />
        <StateMark state="soon" />
        <StateMark state="late" />
        <StateMark state="unknown" />
        <StateMark state="met" word={say('Đã duyệt', 'Approved')} />
      </div>
    </>
  )
}
