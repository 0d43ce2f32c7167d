import { PasswordInput, TextInput } from '@mantine/core'
import type { Text } from '../../domain/language/say.ts'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { words } from './texts.ts'

type Props = {
  readonly value: string
  readonly onChange: (value: string) => void
}

const told = ({ value, onChange }: Props) => ({
  required: true,
  withAsterisk: false,
  value,
  onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
})

/** What somebody is called. */
export const NameField = (props: Props) => {
  const t = useText()
  return <TextInput label={t(words.name)} autoComplete="name" {...told(props)} />
}

/** The e-mail that one signs in with. */
export const EmailField = (props: Props) => {
  const t = useText()
  return <TextInput label={t(words.email)} type="email" autoComplete="username" {...told(props)} />
}

/** The password that one has. */
export const PasswordField = ({ label = words.password, ...props }: Props & { readonly label?: Text }) => {
  const t = useText()
  return (
    <PasswordInput
      label={t(label)}
      autoComplete="current-password"
      visibilityToggleButtonProps={{ 'aria-label': t(words.showTyped) }}
      {...told(props)}
    />
  )
}

/** A password to be chosen, with what makes a good one. */
export const NewPasswordField = ({ label = words.password, ...props }: Props & { readonly label?: Text }) => {
  const t = useText()
  return (
    <PasswordInput
      label={t(label)}
      description={t(words.passwordHint)}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t(words.showTyped) }}
      minLength={12}
      {...told(props)}
    />
  )
}
