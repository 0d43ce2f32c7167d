import { useQuery } from '@tanstack/react-query'
import { peopleBehindAddress } from '../../../domain/reports/address.ts'
import { nameIn } from '../../../domain/units/name.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { sourceLine } from '../../../kit/ui/figure/sourceLine.ts'
import { useFormat, useLanguage, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { StackedBarsThroughTime } from '../../../kit/ui/picture/StackedBarsThroughTime.tsx'
import { rollUpThroughTime } from './contract.ts'
import { texts } from './texts.ts'

type Basis = 'holders' | 'studying' | 'holders-and-studying'

type Props = {
  readonly unitId: string
  readonly asOf: string
  readonly hierarchy: string
  readonly set: string
  readonly basis: Basis
  readonly years?: number
}

/** The ladder bars of a unit: how its composition by level grew, year by year. */
export const CompositionThroughTime = ({ unitId, asOf, hierarchy, set, basis, years = 12 }: Props) => {
  const t = useText()
  const format = useFormat()
  const query = { unitId, asOf, hierarchy, set, basis, years }
  const { language } = useLanguage()
  const { data, error } = useQuery({
    queryKey: ['roll-up-through-time', query],
    queryFn: () => call(rollUpThroughTime, { query }),
  })
  if (error) return <RefusalNotice error={error} />
  if (!data) return <div style={{ height: 360 }} aria-busy="true" />
  if (data.points.every(({ members }) => members === 0)) return <p>{t(texts.noMembersYet)}</p>
  // The ladder rises: the lowest level lies at the bottom of each bar.
  const series = data.columns
    .map((column, index) => ({
      key: column.code,
      label: column.name,
      paint: { colour: column.colour ?? '#0f5c63' },
      values: data.points.map((point) => point.people[index] ?? 0),
    }))
    .filter((one) => one.values.some((value) => value !== 0))
    .toReversed()
  return (
    <StackedBarsThroughTime
      title={texts.throughTime}
      times={data.points.map((point) => ({
        key: point.asOf,
        label: point.asOf.endsWith('-12-31') ? point.asOf.slice(0, 4) : format.date(point.asOf),
      }))}
      series={series}
      source={`${nameIn(data, language)} · ${sourceLine({ asOf, rule: data.rule }, t, format)}`}
      fileName={`${data.name} ${asOf}`}
      hrefOf={(column, day) =>
        peopleBehindAddress({ unit: unitId, hierarchy, set, basis, asOf: day, by: 'level', column })
      }
    />
  )
}
