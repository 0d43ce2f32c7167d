import { unitAddress } from '../../../../domain/units/address.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../../../kit/ui/navigate/To.tsx'
import look from './LineageStory.module.css'
import type { Side } from './texts.ts'

/** The middle of one of several boxes of equal height, in per cent from the top. */
const middle = (index: number, count: number): number => ((index + 0.5) / count) * 100

const Boxes = (props: { readonly units: Side; readonly side: 'from' | 'to' }) => {
  const t = useText()
  return (
    <div className={look.side} data-side={props.side}>
      {props.units.map(({ name, unitId }) => (
        <div key={unitId ?? name.vi} className={look.unit}>
          {unitId ? <To href={unitAddress(unitId)}>{t(name)}</To> : t(name)}
        </div>
      ))}
      {props.units.length === 0 && <div className={`${look.unit} ${look.nothing}`}>—</div>}
    </div>
  )
}

type Props = { readonly from: Side; readonly to: Side }

/** What led to what: names on the left, names on the right, a line for each way. Told in words beside it. */
export const LineagePicture = ({ from, to }: Props) => {
  const [left, right] = [Math.max(from.length, 1), Math.max(to.length, 1)]
  const ways = Array.from({ length: left }, (_left, a) =>
    Array.from({ length: right }, (_right, b) => ({ a: middle(a, left), b: middle(b, right) })),
  ).flat()
  return (
    <div className={look.picture}>
      <Boxes units={from} side="from" />
      <svg className={look.lines} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {ways.map(({ a, b }) => (
          <path key={`${a} ${b}`} d={`M0 ${a} C50 ${a} 50 ${b} 100 ${b}`} />
        ))}
      </svg>
      <Boxes units={to} side="to" />
    </div>
  )
}
