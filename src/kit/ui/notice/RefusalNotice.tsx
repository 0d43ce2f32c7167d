import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { ApiRefusal } from '../api/ApiRefusal.ts'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import look from './RefusalNotice.module.css'

type Props = {
  /** Whatever was thrown; null shows nothing. */
  readonly error: unknown
  /** Offered as "Try again" when the same question may succeed later. */
  readonly onTryAgain?: () => void
  /** Further ways out, such as a link. */
  readonly children?: ReactNode
}

/** Asking again helps against an outage, not against a right that is missing or a thing that is not there. */
const standsFirm = (error: unknown): boolean =>
  error instanceof ApiRefusal && (error.status === 403 || error.status === 404)

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * A refusal in the server's own sentence, with the errors of single fields listed below it.
 * Put it at the top of the block or form that was refused; it comes into sight by itself.
 */
export const RefusalNotice = ({ error, onTryAgain, children }: Props) => {
  const t = useText()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) notice.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (error === null || error === undefined) return null
  const tryAgain = standsFirm(error) ? undefined : onTryAgain
  const fields = error instanceof ApiRefusal ? Object.entries(error.fields) : []
  return (
    <div ref={notice} className={look.notice} role="alert">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M8 1.5L14.5 8L8 14.5L1.5 8ZM8 5v3.6M8 10.6v.1" />
      </svg>
      <div className={look.said}>
        <p>{sentenceOf(error)}</p>
        {fields.length > 0 && (
          <ul>
            {fields.map(([name, sentence]) => (
              <li key={name}>{sentence}</li>
            ))}
          </ul>
        )}
        {(tryAgain || children) && (
          <div className={look.ways}>
            {tryAgain && (
              <Button size="xs" variant="default" onClick={tryAgain}>
                {t(words.tryAgain)}
              </Button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  )
}
