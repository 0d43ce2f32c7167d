import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import type { Text } from '../../domain/language/say.ts'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../kit/ui/notice/RefusalNotice.tsx'
import { Wordmark } from '../../kit/ui/shell/Wordmark.tsx'
import look from './Door.module.css'
import { Rise } from './Rise.tsx'

type Props = {
  readonly title: Text
  readonly about: Text
  /** Without it there is nothing to enter. */
  readonly button?: Text
  /** Does what the button says; a thrown refusal is shown above the fields. */
  readonly onEnter?: () => Promise<void>
  readonly closed?: boolean
  readonly children?: ReactNode
  /** Other ways in, under the button. */
  readonly below?: ReactNode
}

/** A page before the door: one short form in the middle. */
export const Door = ({ title, about, button, onEnter, closed = false, children, below }: Props) => {
  const t = useText()
  const [error, setError] = useState<unknown>(null)
  const [working, setWorking] = useState(false)
  useEffect(() => {
    document.title = `${t(title)} · Vươn`
  }, [t, title])
  const enter = async (event: FormEvent) => {
    event.preventDefault()
    setWorking(true)
    setError(null)
    await onEnter?.()
      .catch(setError)
      .finally(() => setWorking(false))
  }
  return (
    <div className={look.door}>
      <Rise />
      <div className={look.mark}>
        <Wordmark />
      </div>
      <h1>{t(title)}</h1>
      <p className={look.about}>{t(about)}</p>
      {button && (
        <form className={look.fields} onSubmit={enter}>
          <RefusalNotice error={error} />
          {children}
          <Button type="submit" loading={working} disabled={closed} fullWidth>
            {t(button)}
          </Button>
        </form>
      )}
      {below && <div className={look.below}>{below}</div>}
    </div>
  )
}

/** Goes into the house with a fresh page: nothing that another reader saw may stay in memory. */
export const goIn = (address = '/'): void => location.assign(address)
