import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import { To } from '../navigate/To.tsx'
import look from './EmptyState.module.css'

type Props = {
  /** What belongs here: "Chưa có ai trong đơn vị này." */
  readonly title: Text
  /** Where it comes from or why it is empty. */
  readonly hint?: Text
  /** The verb that starts it, and where it leads or what it does. */
  readonly start?: { readonly label: Text } & ({ readonly href: string } | { readonly onClick: () => void })
  /** A second way, such as a link. */
  readonly children?: ReactNode
}

/** An empty place: says what belongs there and starts it. */
export const EmptyState = ({ title, hint, start, children }: Props) => {
  const t = useText()
  return (
    <div className={look.empty}>
      <svg viewBox="0 0 120 40" width="120" height="40" aria-hidden="true">
        <path d="M4 34H116" className={look.ground} />
        <path d="M10 34C40 34 60 28 78 18S104 6 110 6" className={look.line} />
      </svg>
      <p className={look.title}>{t(title)}</p>
      {hint && <p className={look.hint}>{t(hint)}</p>}
      {start &&
        ('href' in start ? (
          <Button renderRoot={(props) => <To {...props} href={start.href} />}>{t(start.label)}</Button>
        ) : (
          <Button onClick={start.onClick}>{t(start.label)}</Button>
        ))}
      {children}
    </div>
  )
}
