import { PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../kit/ui/api/call.ts'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { showSession, startSession } from './contract.ts'
import { Door, goIn } from './Door.tsx'
import { words } from './texts.ts'

/** Where the reader wanted to go: only an address of ours, never another site's. */
const wanted = (): string => {
  const next = new URLSearchParams(location.search).get('next') ?? '/'
  return /^\/(?![/\\])/.test(next) ? next : '/'
}

/** Signing in with e-mail and password. */
export const SignIn = () => {
  const t = useText()
  const door = useQuery({ queryKey: ['session'], queryFn: () => call(showSession) })
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const enter = async () => {
    await call(startSession, { body: { email, password } })
    goIn(wanted())
  }
  return (
    <Door
      title={words.signIn}
      about={door.data?.setupNeeded ? words.setUpFirst : words.signInAbout}
      button={words.signIn}
      onEnter={enter}
    >
      <TextInput
        label={t(words.email)}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t(words.password)}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </Door>
  )
}
