import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { PasswordField } from '../DoorFields.tsx'
import { CodeField } from './CodeField.tsx'
import { turnOffSecondFactor } from './contract.ts'
import look from './second-factor.module.css'
import { texts } from './texts.ts'

type Props = { readonly onDone: () => void; readonly onCancel: () => void }

/** Turning the app off takes the password and a code. */
export const TurnOffApp = ({ onDone, onCancel }: Props) => {
  const t = useText()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [error, setError] = useState<unknown>(null)
  const turnOff = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    await call(turnOffSecondFactor, { body: { password, code } }).then(onDone).catch(setError)
  }
  return (
    <form className={look.form} onSubmit={turnOff}>
      <p className={look.quiet}>{t(texts.turnOffAbout)}</p>
      <RefusalNotice error={error} />
      <PasswordField value={password} onChange={setPassword} />
      <CodeField label={texts.codeOrBackup} value={code} onChange={setCode} />
      <div className={look.ways}>
        <Button type="submit" color="var(--signal)">
          {t(texts.turnOff)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t(texts.cancel)}
        </Button>
      </div>
    </form>
  )
}
