import { PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../kit/ui/api/call.ts'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { setUp } from './contract.ts'
import { codeInAddress, Door, goIn } from './Door.tsx'
import { words } from './texts.ts'

/** The first administrator introduces themselves through the link that the first start printed. */
export const SetUp = () => {
  const t = useText()
  const token = codeInAddress()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const enter = async () => {
    await call(setUp, { body: { token, name, email, password } })
    goIn()
  }
  return (
    <Door
      title={words.setUp}
      about={token ? words.setUpAbout : words.noLink}
      button={words.setUpButton}
      onEnter={enter}
      closed={!token}
    >
      <TextInput
        label={t(words.name)}
        autoComplete="name"
        required
        withAsterisk={false}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
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
        description={t(words.passwordHint)}
        autoComplete="new-password"
        minLength={12}
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </Door>
  )
}
