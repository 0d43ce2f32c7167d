import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useVocabulary } from '../../qualifications/ladders/Vocabulary.tsx'
import type { Mend } from '../corrections/contract.ts'
import look from '../imports.module.css'
import { texts } from '../texts.ts'
import type { previewImport } from './contract.ts'

type Props = {
  readonly group: AnswerOf<typeof previewImport>['problems'][number]
  readonly working: boolean
  readonly mend: Mend
}

/** The right value for all cells that say the wrong one: suggested or typed. */
export const ValueWays = ({ group, working, mend }: Props) => {
  const t = useText()
  const [typed, setTyped] = useState('')
  const { levelChoices } = useVocabulary()
  // Levels are written into the cells as the profile names them, and read here in the reader's language.
  const said = (value: string) => {
    const level = levelChoices.find(({ label }) => label.vi === value)
    return level ? t(level.label) : value || t(texts.empty)
  }
  const set = (to: string) => mend({ values: [{ column: group.column, from: group.value, to }] })
  return (
    <div className={look.chips}>
      {group.suggestions.map((suggestion) => (
        <Button
          key={suggestion}
          size="compact-sm"
          variant="light"
          disabled={working}
          onClick={() => void set(suggestion)}
        >
          {said(suggestion)}
        </Button>
      ))}
      <form
        className={look.chips}
        onSubmit={(event) => {
          event.preventDefault()
          void set(typed)
        }}
      >
        <TextInput
          size="xs"
          aria-label={`${t(texts.rightValue)}: ${group.value}`}
          placeholder={t(texts.rightValue)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={working}>
          {t(texts.mendAll)}
        </Button>
      </form>
    </div>
  )
}
