import { createPortal } from 'react-dom'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { QrCode } from '../../../../kit/ui/picture/QrCode.tsx'
import { Wordmark } from '../../../../kit/ui/shell/Wordmark.tsx'
import look from './invitation.module.css'
import { texts } from './texts.ts'

type Props = {
  readonly address: string
  readonly expiresAt: string
  /** For whom, as far as the page knows. */
  readonly holder?: { readonly name: string; readonly email: string } | undefined
}

/** The sheet of paper that carries a one-time link: all that a printer sees of the page. */
export const InvitationPaper = ({ address, expiresAt, holder }: Props) => {
  const t = useText()
  const format = useFormat()
  return createPortal(
    <article className={look.paper} aria-hidden="true">
      <Wordmark />
      <h1>{t(texts.title)}</h1>
      {holder && (
        <p>
          {holder.name}
          <br />
          {holder.email}
        </p>
      )}
      <ol>
        <li>{t(texts.open)}</li>
        <li>{t(texts.choose)}</li>
        <li>{t(texts.signIn)}</li>
      </ol>
      <QrCode content={address} label={texts.code} />
      <p className={look.address}>{address}</p>
      <p>
        {t(texts.until)} <strong>{format.moment(expiresAt)}</strong>. {t(texts.once)}
      </p>
    </article>,
    document.body,
  )
}
