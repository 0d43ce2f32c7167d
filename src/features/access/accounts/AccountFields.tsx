import { Select, TextInput } from '@mantine/core'
import type { Language } from '../../../domain/language/say.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import { usePickers } from './Pickers.tsx'
import { texts } from './texts.ts'

export type AccountDraft = {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly personId: string | null
}

const languageNames = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
]

type Props = { readonly draft: AccountDraft; readonly onChange: (draft: AccountDraft) => void }

/** Who an account is for. */
export const AccountFields = ({ draft, onChange }: Props) => {
  const t = useText()
  const { PersonPicker } = usePickers()
  return (
    <>
      <TextInput
        label={t(words.name)}
        required
        withAsterisk={false}
        autoComplete="off"
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <TextInput
        label={t(words.email)}
        type="email"
        required
        withAsterisk={false}
        autoComplete="off"
        value={draft.email}
        onChange={(event) => onChange({ ...draft, email: event.currentTarget.value })}
      />
      <Select
        label={t(texts.language)}
        data={languageNames}
        allowDeselect={false}
        value={draft.language}
        onChange={(value) => onChange({ ...draft, language: value === 'en' ? 'en' : 'vi' })}
      />
      <PersonPicker
        label={texts.person}
        hint={texts.personHint}
        value={draft.personId}
        onChange={(personId) => onChange({ ...draft, personId })}
      />
    </>
  )
}
