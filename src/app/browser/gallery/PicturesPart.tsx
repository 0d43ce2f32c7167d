import { say } from '../../../domain/language/say.ts'
import { sourceLine } from '../../../kit/ui/figure/sourceLine.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAsOf } from '../../../kit/ui/navigate/useShared.tsx'
import { StackedBarsThroughTime } from '../../../kit/ui/picture/StackedBarsThroughTime.tsx'
import { TimeLine } from '../../../kit/ui/picture/TimeLine.tsx'
import look from './Gallery.module.css'
import { lanes, series, times } from './sample.ts'

const rule = say('mỗi người đếm một lần, ở bậc cao nhất', 'each person once, at the highest level')

/** A composition through time and a life. */
export const PicturesPart = () => {
  const t = useText()
  const format = useFormat()
  const { asOf } = useAsOf()
  return (
    <div className={look.pictures}>
      <StackedBarsThroughTime
        title={say('Trên đại học, theo bậc', 'Above university, by level')}
        times={times}
        series={series}
        source={sourceLine({ asOf, rule, filter: say('số giả định', 'invented figures') }, t, format)}
        fileName="tren-dai-hoc"
        hrefOf={(level, day) => `/people?level=${level}&asOf=${day}`}
      />
      <TimeLine title={say('Quá trình', 'Time line')} lanes={lanes} asOf={asOf} />
    </div>
  )
}
