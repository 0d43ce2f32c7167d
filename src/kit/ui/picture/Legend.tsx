import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import type { Paint } from './paint.ts'
import look from './picture.module.css'
import { Swatch } from './Swatch.tsx'

/** What a paint means in a chart. */
export type LegendEntry = { readonly key: string; readonly label: Text; readonly paint: Paint }

/** What the paints of a chart mean, in the order in which they lie. */
export const Legend = ({ entries }: { readonly entries: readonly LegendEntry[] }) => {
  const t = useText()
  return (
    <ul className={look.legend}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <Swatch {...entry.paint} />
          {t(entry.label)}
        </li>
      ))}
    </ul>
  )
}
