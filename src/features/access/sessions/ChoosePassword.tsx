import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { NewPasswordField } from '../DoorFields.tsx'
import { LinkDoor } from '../LinkDoor.tsx'
import { choosePassword } from './contract.ts'
import { RevokeTokens } from './RevokeTokens.tsx'
import { texts } from './texts.ts'

/** A first or a new password, through the one-time link that an administrator handed over. */
export const ChoosePassword = () => {
  const [password, setPassword] = useState('')
  const [revokeTokens, setRevokeTokens] = useState(true)
  return (
    <LinkDoor
      title={texts.choosePassword}
      about={texts.chooseAbout}
      button={texts.choosePassword}
      onEnter={(token) => call(choosePassword, { body: { token, password, revokeTokens } })}
    >
      <NewPasswordField label={texts.newPassword} value={password} onChange={setPassword} />
      <RevokeTokens checked={revokeTokens} onChange={setRevokeTokens} />
    </LinkDoor>
  )
}
