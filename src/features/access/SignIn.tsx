import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../kit/ui/api/call.ts'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { ownAddress } from '../../kit/ui/navigate/shared.ts'
import { To } from '../../kit/ui/navigate/To.tsx'
import { showSession, startSession } from './contract.ts'
import { Door, goIn } from './Door.tsx'
import { EmailField, PasswordField } from './DoorFields.tsx'
import { PasskeyButton } from './passkeys/entry/PasskeyButton.tsx'
import { texts as passkeyTexts } from './passkeys/texts.ts'
import { texts as reset } from './reset/texts.ts'
import { SecondStep } from './second-factor/step/SecondStep.tsx'
import { SignOnButton } from './single-sign-on/entry/SignOnButton.tsx'
import { SignOnRefused } from './single-sign-on/entry/SignOnRefused.tsx'
import { words } from './texts.ts'

/** Goes on to where the reader wanted to go before the door stopped them. */
const goOn = (): void => goIn(ownAddress(new URLSearchParams(location.search).get('next') ?? '/'))

/** Signing in: with e-mail and password, and then a second step where the account has one; or with a passkey. */
export const SignIn = () => {
  const t = useText()
  const door = useQuery({ queryKey: ['session'], queryFn: () => call(showSession) })
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const enter = async () => {
    const { secondStep } = await call(startSession, { body: { email, password } })
    if (!secondStep) return goOn()
    setPassword('')
    await door.refetch()
  }
  const pending = door.data?.secondStep
  if (pending) return <SecondStep factors={pending} onDone={goOn} onLeft={() => void door.refetch()} />
  return (
    <Door
      title={words.signIn}
      about={door.data?.setupNeeded ? words.setUpFirst : words.signInAbout}
      button={words.signIn}
      onEnter={enter}
      below={
        <>
          <SignOnButton />
          <PasskeyButton label={passkeyTexts.enter} onDone={goOn} />
        </>
      }
    >
      <SignOnRefused />
      <EmailField value={email} onChange={setEmail} />
      <PasswordField value={password} onChange={setPassword} />
      <To href="/forgotten">{t(reset.forgotten)}</To>
    </Door>
  )
}
