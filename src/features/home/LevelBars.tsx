import { peopleBehindAddress } from '../../domain/reports/address.ts'
import type { AnswerOf } from '../../kit/http/contract.ts'
import { Figure } from '../../kit/ui/figure/Figure.tsx'
import { useFormat, useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { Swatch } from '../../kit/ui/picture/Swatch.tsx'
import type { rollUp } from '../reports/roll-up/contract.ts'
import look from './Home.module.css'
import { texts } from './texts.ts'

type Props = { readonly answer: AnswerOf<typeof rollUp> }

/** The ladder of a unit: how many people stand at each level, with a bar to compare by eye. */
export const LevelBars = ({ answer }: Props) => {
  const t = useText()
  const format = useFormat()
  const { asOf, rule, total, columns, hierarchy, basis, set } = answer
  const most = Math.max(1, ...total.people)
  const share = (people: number) => (total.members > 0 ? format.percent(people / total.members, 1) : '–')
  const asked = { unit: total.unitId, hierarchy, asOf, basis, set: set.code, by: 'level' }
  return (
    <table className={look.levels}>
      <thead>
        <tr>
          <th>{t(texts.level)}</th>
          <th className={look.number}>{t(texts.count)}</th>
          <th className={look.number}>{t(texts.share)}</th>
          <td className={look.bar} />
        </tr>
      </thead>
      <tbody>
        {columns.map((column, index) => {
          const people = total.people[index] ?? 0
          const colour = column.colour ?? 'var(--accent)'
          return (
            <tr key={column.code}>
              <th scope="row">
                <span className={look.name}>
                  <Swatch colour={colour} /> {t(column.name)}
                </span>
              </th>
              <td className={look.number}>
                <Figure
                  size="cell"
                  value={people}
                  asOf={asOf}
                  rule={rule}
                  filter={column.name}
                  href={peopleBehindAddress({ ...asked, column: column.code })}
                />
              </td>
              <td className={look.number}>{share(people)}</td>
              <td className={look.bar}>
                <span style={{ width: `${(people / most) * 100}%`, background: colour }} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
