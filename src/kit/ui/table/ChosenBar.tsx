import type { ReactNode } from 'react'
import { useFormat, useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import look from './ChosenBar.module.css'

type Props = { readonly count: number; readonly children: ReactNode }

/** How many rows are ticked, and what can be done with them: at the foot, in sight however far one scrolls. */
export const ChosenBar = ({ count, children }: Props) => {
  const t = useText()
  const format = useFormat()
  return (
    <div className={look.bar}>
      <span className={look.count} role="status">
        {format.number(count)} {t(words.rowsChosen)}
      </span>
      {children}
    </div>
  )
}
