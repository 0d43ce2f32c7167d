import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import type { Day } from '../../../domain/time/day.ts'
import { useFormat, useText } from '../language/LanguageProvider.tsx'
import { To } from '../navigate/To.tsx'
import { words } from '../texts.ts'
import { BehindSwitch, BehindTable } from './Behind.tsx'
import { LifePicture } from './LifePicture.tsx'
import { type Lane, lifeWords, whenOf } from './life.ts'
import look from './picture.module.css'
import { Swatch } from './Swatch.tsx'

type Props = {
  readonly title: Text
  /** From top to bottom: posts, studies, qualifications. Empty lanes are left out. */
  readonly lanes: readonly Lane[]
  /** Drawn as a line; what still lasts reaches to it. */
  readonly asOf: Day
}

/**
 * A life as one time line: lanes of periods and points. Dates known only by year or month fade at their ends.
 * A table is behind it, and stands first on a phone.
 */
export const TimeLine = ({ title, lanes, asOf }: Props) => {
  const t = useText()
  const format = useFormat()
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const [asTable, setAsTable] = useState<boolean | null>(null)
  const table = asTable ?? phone
  const filled = lanes.filter((lane) => lane.items.length > 0)
  const head = [lifeWords.when, lifeWords.what, ...(phone ? [] : [lifeWords.lane])]
  const rows = filled.flatMap((lane) =>
    lane.items.map((item) => ({
      key: `${lane.key}-${item.key}`,
      cells: [
        whenOf(item, format.date, t(words.now)),
        <span key="what" className={look.named}>
          <Swatch {...item.paint} />
          <span>
            {item.href ? <To href={item.href}>{t(item.label)}</To> : t(item.label)}
            {phone && <div className={look.lesser}>{t(lane.label)}</div>}
          </span>
        </span>,
        ...(phone ? [] : [t(lane.label)]),
      ],
    })),
  )
  return (
    <figure className={look.figure}>
      <figcaption className={look.caption}>
        <h2>{t(title)}</h2>
        <BehindSwitch table={table} onSwitch={setAsTable} />
      </figcaption>
      {table ? (
        <BehindTable label={t(title)} head={head} rows={rows} />
      ) : (
        <LifePicture lanes={filled} asOf={asOf} label={t(title)} />
      )}
    </figure>
  )
}
