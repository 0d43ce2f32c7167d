import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { QrCode } from '../../../kit/ui/picture/QrCode.tsx'
import { CodeField } from './CodeField.tsx'
import { turnOnSecondFactor } from './contract.ts'
import look from './second-factor.module.css'
import { texts } from './texts.ts'

type Props = {
  readonly offer: { readonly key: string; readonly address: string }
  /** With backup codes where the account had none before. */
  readonly onDone: (backupCodes: readonly string[] | null) => void
  readonly onCancel: () => void
}

/** The QR code of a new secret, the same as a key to type, and the first code that proves it arrived. */
export const SetUpApp = ({ offer, onDone, onCancel }: Props) => {
  const t = useText()
  const [code, setCode] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [working, setWorking] = useState(false)
  const turnOn = async (event: FormEvent) => {
    event.preventDefault()
    setWorking(true)
    setError(null)
    await call(turnOnSecondFactor, { body: { code } })
      .then(({ backupCodes }) => onDone(backupCodes))
      .catch(setError)
      .finally(() => setWorking(false))
  }
  return (
    <form className={look.form} onSubmit={turnOn}>
      <p>{t(texts.scan)}</p>
      <QrCode content={offer.address} label={texts.qr} />
      <div>
        <p className={look.quiet}>{t(texts.key)}</p>
        <code className={look.key}>{offer.key.match(/.{4}/g)?.join(' ')}</code>
      </div>
      <RefusalNotice error={error} />
      <CodeField label={texts.code} value={code} onChange={setCode} digits focused />
      <div className={look.ways}>
        <Button type="submit" loading={working}>
          {t(texts.turnOn)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t(texts.cancel)}
        </Button>
      </div>
    </form>
  )
}
