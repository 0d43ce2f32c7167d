import { type FormEvent, useId, useState } from 'react'
import { endOf, understand } from '../field/understood.ts'
import { useFormat, useText } from '../language/LanguageProvider.tsx'
import { useAsOf } from '../navigate/useShared.tsx'
import { words } from '../texts.ts'
import look from './AsOfField.module.css'

/**
 * The day all figures are counted on, in the top bar. Typed like any date; a month or a year alone means its
 * last day, as in "the end of 2014". Emptying it goes back to the default.
 */
export const AsOfField = () => {
  const t = useText()
  const format = useFormat()
  const id = useId()
  const { asOf, chosen, setAsOf } = useAsOf()
  const [typed, setTyped] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const read = (event?: FormEvent) => {
    event?.preventDefault()
    if (typed === null) return
    const understood = understand(typed, new Date().getFullYear(), false)
    if ('refusal' in understood) {
      setTrouble(t(understood.refusal.text))
      return
    }
    setTrouble(null)
    setTyped(null)
    setAsOf(understood.date === null ? null : endOf(understood.date))
  }
  return (
    <form className={look.field} onSubmit={read}>
      <label htmlFor={id}>{t(words.asOf)}</label>
      <input
        id={id}
        value={typed ?? format.date(asOf)}
        data-chosen={chosen}
        autoComplete="off"
        aria-invalid={trouble !== null}
        aria-describedby={trouble ? `${id}-trouble` : undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => read()}
      />
      {trouble && (
        <p id={`${id}-trouble`} className={look.trouble} role="alert">
          {trouble}
        </p>
      )}
    </form>
  )
}
