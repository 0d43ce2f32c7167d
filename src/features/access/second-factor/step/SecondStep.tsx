import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Factors } from '../../../../domain/access/second-factor.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { Door } from '../../Door.tsx'
import { PasskeyButton } from '../../passkeys/entry/PasskeyButton.tsx'
import { texts as passkeyTexts } from '../../passkeys/texts.ts'
import { CodeField } from '../CodeField.tsx'
import { texts } from '../texts.ts'
import { leaveSecondStep, takeSecondStep } from './contract.ts'

type Props = {
  readonly factors: Factors
  readonly onDone: () => void
  readonly onLeft: () => void
}

/** The second step at the door: a code of the app, a backup code or a passkey, whichever the account has. */
export const SecondStep = ({ factors, onDone, onLeft }: Props) => {
  const t = useText()
  const [code, setCode] = useState('')
  const [backup, setBackup] = useState(!factors.code)
  const enter = async () => {
    await call(takeSecondStep, { body: { code } })
    onDone()
  }
  const kind = backup
    ? { label: texts.backupCode, hint: texts.backupHint }
    : { label: texts.code, hint: texts.codeHint, digits: true }
  return (
    <Door
      title={texts.stepTitle}
      about={texts.stepAbout}
      button={texts.continue}
      onEnter={enter}
      below={
        <>
          {factors.passkey && <PasskeyButton label={passkeyTexts.use} onDone={onDone} />}
          {factors.code && (
            <Button variant="subtle" onClick={() => setBackup(!backup)}>
              {t(backup ? texts.useApp : texts.useBackup)}
            </Button>
          )}
          <Button variant="subtle" onClick={() => void call(leaveSecondStep).finally(onLeft)}>
            {t(texts.startOver)}
          </Button>
        </>
      }
    >
      <CodeField key={String(backup)} {...kind} value={code} onChange={setCode} focused />
    </Door>
  )
}
