import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'

type Props = {
  /** Heard and shown while empty: "Tìm theo họ tên". */
  readonly label: Text
  readonly value: string
  /** Called when the reader pauses, with trimmed text. */
  readonly onChange: (text: string) => void
  /** Milliseconds of pause before asking; 150 unless told. */
  readonly pauseMilliseconds?: number
}

/** Search as one types, asked only when the fingers pause. Esc empties it. Accents are never needed. */
export const SearchField = ({ label, value, onChange, pauseMilliseconds = 150 }: Props) => {
  const t = useText()
  const [typed, setTyped] = useState(value)
  const asked = useRef(value)
  useEffect(() => {
    // Somebody else changed the value (a saved view was opened): follow it.
    if (value !== asked.current) {
      asked.current = value
      setTyped(value)
    }
  }, [value])
  useEffect(() => {
    const next = typed.trim()
    if (next === asked.current) return
    const timer = setTimeout(() => {
      asked.current = next
      onChange(next)
    }, pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [typed, onChange, pauseMilliseconds])
  return (
    <TextInput
      type="search"
      aria-label={t(label)}
      placeholder={t(label)}
      value={typed}
      size="sm"
      w="100%"
      maw={{ base: '100%', sm: '22rem' }}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        typed === '' ? null : (
          <CloseButton size="sm" aria-label={t(words.close)} onClick={() => setTyped('')} />
        )
      }
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return
        event.stopPropagation()
        setTyped('')
      }}
    />
  )
}
