import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Text } from '../../../../domain/language/say.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { passkeysWork, signWithPasskey } from '../../../../kit/ui/passkey/passkey.ts'
import { askForPasskey, confirmByPasskey, enterByPasskey } from './contract.ts'

type Props = {
  readonly label: Text
  readonly onDone: () => void
  /** For somebody who is signed in already and proves it once more. */
  readonly confirming?: boolean
}

/** Signs in, or confirms, with a passkey; where the page cannot use passkeys there is no button. */
export const PasskeyButton = ({ label, onDone, confirming = false }: Props) => {
  const t = useText()
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  if (!passkeysWork()) return null
  const enter = async () => {
    const { options } = await call(askForPasskey)
    const answer = await signWithPasskey(options)
    await call(confirming ? confirmByPasskey : enterByPasskey, { body: { answer } })
    onDone()
  }
  const start = () => {
    setWorking(true)
    setError(null)
    void enter()
      .catch(setError)
      .finally(() => setWorking(false))
  }
  return (
    <>
      <RefusalNotice error={error} />
      <Button variant="default" fullWidth loading={working} onClick={start}>
        {t(label)}
      </Button>
    </>
  )
}
