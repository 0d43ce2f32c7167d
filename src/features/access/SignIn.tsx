import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../kit/ui/api/call.ts'
import { ownAddress } from '../../kit/ui/navigate/shared.ts'
import { showSession, startSession } from './contract.ts'
import { Door, goIn } from './Door.tsx'
import { EmailField, PasswordField } from './DoorFields.tsx'
import { words } from './texts.ts'

/** Signing in with e-mail and password. */
export const SignIn = () => {
  const door = useQuery({ queryKey: ['session'], queryFn: () => call(showSession) })
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const enter = async () => {
    await call(startSession, { body: { email, password } })
    goIn(ownAddress(new URLSearchParams(location.search).get('next') ?? '/'))
  }
  return (
    <Door
      title={words.signIn}
      about={door.data?.setupNeeded ? words.setUpFirst : words.signInAbout}
      button={words.signIn}
      onEnter={enter}
    >
      <EmailField value={email} onChange={setEmail} />
      <PasswordField value={password} onChange={setPassword} />
    </Door>
  )
}
