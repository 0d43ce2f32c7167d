import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { codeInAddress, Door, goIn } from '../Door.tsx'
import { words } from '../texts.ts'
import { choosePassword } from './contract.ts'
import { texts } from './texts.ts'

/** A first or a new password, through the one-time link that an administrator handed over. */
export const ChoosePassword = () => {
  const t = useText()
  const token = codeInAddress()
  const [password, setPassword] = useState('')
  const enter = async () => {
    await call(choosePassword, { body: { token, password } })
    goIn()
  }
  return (
    <Door
      title={texts.choosePassword}
      about={token ? texts.chooseAbout : words.noLink}
      button={texts.choosePassword}
      onEnter={enter}
      closed={!token}
    >
      <PasswordInput
        label={t(texts.newPassword)}
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
