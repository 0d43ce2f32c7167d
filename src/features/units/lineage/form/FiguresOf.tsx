import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import type { ShownPreview } from '../contract.ts'
import { words } from '../texts.ts'
import look from './form.module.css'

/** The people of each unit without the operation and with it, hierarchy by hierarchy. */
export const FiguresOf = ({ figures }: { readonly figures: ShownPreview['figures'] }) => {
  const t = useText()
  const format = useFormat()
  if (figures.length === 0) return null
  const [first] = figures
  const several = new Set(figures.map((one) => one.hierarchyName.vi)).size > 1
  const shown = (count: number | null) => (count === null ? '–' : format.number(count))
  return (
    <table className={look.figures}>
      <caption>
        {t(words.figures)}{' '}
        <small>
          {first && !several && `${t(first.hierarchyName)}. `}
          {t(words.figuresRule)}
        </small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t(words.part)}</th>
          {several && <th scope="col">{t(words.hierarchy)}</th>}
          <th scope="col" className={look.number}>
            {t(words.before)}
          </th>
          <th scope="col" className={look.number}>
            {t(words.after)}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ unitId, name, hierarchyName, before, after }) => (
          <tr key={`${unitId} ${hierarchyName.en}`}>
            <th scope="row">{name}</th>
            {several && <td>{t(hierarchyName)}</td>}
            <td className={look.number}>{shown(before)}</td>
            <td className={look.number}>{shown(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
