import { TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'

type Props = {
  readonly label: Text
  readonly hint?: Text
  readonly value: string
  readonly onChange: (value: string) => void
  /** Digits only, so that a phone shows its digits. */
  readonly digits?: boolean
  /** Takes the focus when it appears. */
  readonly focused?: boolean
}

/** A one-time code; browsers and phones offer it by themselves where they know it. */
export const CodeField = ({ label, hint, value, onChange, digits = false, focused = false }: Props) => {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  return (
    <TextInput
      ref={field}
      label={t(label)}
      description={hint ? t(hint) : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="one-time-code"
      inputMode={digits ? 'numeric' : 'text'}
      spellCheck={false}
      maxLength={40}
      required
      withAsterisk={false}
    />
  )
}
