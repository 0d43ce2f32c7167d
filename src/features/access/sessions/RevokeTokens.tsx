import { Checkbox } from '@mantine/core'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { texts } from './texts.ts'

type Props = { readonly checked: boolean; readonly onChange: (checked: boolean) => void }

/** Whether a new password ends the programs that work for the account, too. */
export const RevokeTokens = ({ checked, onChange }: Props) => {
  const t = useText()
  return (
    <Checkbox
      label={t(texts.revokeTokens)}
      description={t(texts.revokeTokensHint)}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
