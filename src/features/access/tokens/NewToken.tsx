import { Button, CopyButton } from '@mantine/core'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import look from '../access.module.css'
import { texts as accounts } from '../accounts/texts.ts'
import { texts } from './texts.ts'

type Props = { readonly token: string; readonly onDone: () => void }

/** A token on the screen, this once. */
export const NewToken = ({ token, onDone }: Props) => {
  const t = useText()
  return (
    <div className={look.link} role="status">
      <strong>{t(texts.shownOnce)}</strong>
      <code>{token}</code>
      <p className={look.quiet}>{t(texts.keepIt)}</p>
      <p className={look.quiet}>{t(texts.howTo)}</p>
      <code>Authorization: Bearer {token.slice(0, 9)}…</code>
      <div className={look.ways}>
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button size="xs" onClick={copy}>
              {t(copied ? accounts.copied : accounts.copy)}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" onClick={onDone}>
          {t(texts.done)}
        </Button>
      </div>
    </div>
  )
}
