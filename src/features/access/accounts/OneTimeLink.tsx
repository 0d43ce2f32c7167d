import { Button, CopyButton } from '@mantine/core'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import look from '../access.module.css'
import { InvitationPaper } from './invitation/InvitationPaper.tsx'
import { texts } from './texts.ts'

type Props = {
  readonly link: { readonly token: string; readonly expiresAt: string }
  /** For whom, on the printed sheet. */
  readonly holder?: { readonly name: string; readonly email: string }
}

/** A one-time link on the screen: to copy or to print, this once. */
export const OneTimeLink = ({ link, holder }: Props) => {
  const t = useText()
  const format = useFormat()
  const address = `${location.origin}/password#${link.token}`
  return (
    <div className={look.link} role="status">
      <InvitationPaper address={address} expiresAt={link.expiresAt} holder={holder} />
      <strong>{t(texts.linkTitle)}</strong>
      <code>{address}</code>
      <p className={look.quiet}>
        {t(texts.linkAbout)} {format.moment(link.expiresAt)}.
      </p>
      <div className={look.ways}>
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button size="xs" onClick={copy}>
              {t(copied ? texts.copied : texts.copy)}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" onClick={() => window.print()}>
          {t(texts.print)}
        </Button>
      </div>
    </div>
  )
}
