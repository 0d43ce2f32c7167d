import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import type { PartialDate } from '../../../domain/time/partial-date.ts'
import { useFormat, useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import { understand } from './understood.ts'

type Props = {
  readonly label: Text
  readonly value: PartialDate | null
  readonly onChange: (date: PartialDate | null) => void
  /** Only a whole day will do. */
  readonly wholeDay?: boolean
  readonly required?: boolean
  /** Help under the field; an example of the ways to type is given when absent. */
  readonly hint?: Text
  /** The server's sentence about this field. */
  readonly error?: string | undefined
  readonly disabled?: boolean
}

/**
 * A date typed as people type it: `5/2`, `2014`, `02/2014`, `05/02/2014`. Read when the field is left or
 * Enter is pressed, then shown as it was understood; what cannot be read stays with a sentence under it.
 */
export const PartialDateField = (props: Props) => {
  const t = useText()
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Text | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const shown = typed ?? (props.value === null ? '' : format.date(props.value))
  const read = () => {
    if (typed === null) return
    const understood = understand(typed, new Date().getFullYear(), props.wholeDay ?? false)
    // A form is not sent with a date that was not understood: it would carry the one before.
    input.current?.setCustomValidity('refusal' in understood ? t(understood.refusal.text) : '')
    if ('refusal' in understood) {
      setRefusal(understood.refusal.text)
      return
    }
    setRefusal(null)
    setTyped(null)
    props.onChange(understood.date)
  }
  return (
    <TextInput
      ref={input}
      label={t(props.label)}
      description={t(props.hint ?? (props.wholeDay ? words.typedDay : words.typedDate))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={refusal ? t(refusal) : props.error}
      required={props.required ?? false}
      disabled={props.disabled ?? false}
      value={shown}
      inputMode="text"
      autoComplete="off"
      maw="20rem"
      onChange={(event) => {
        event.currentTarget.setCustomValidity('')
        setTyped(event.currentTarget.value)
      }}
      onBlur={read}
      onKeyDown={(event) => event.key === 'Enter' && read()}
    />
  )
}
