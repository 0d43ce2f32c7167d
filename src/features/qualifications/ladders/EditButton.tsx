import { Button } from '@mantine/core'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { texts } from './texts.ts'

type Props = { readonly onClick: () => void; readonly of: string; readonly label?: Text }

/** A quiet button at what can be edited; its full name says what. */
export const EditButton = ({ onClick, of, label = texts.edit }: Props) => {
  const t = useText()
  return (
    <Button size="compact-xs" variant="subtle" aria-label={`${t(label)}: ${of}`} onClick={onClick}>
      {t(label)}
    </Button>
  )
}
