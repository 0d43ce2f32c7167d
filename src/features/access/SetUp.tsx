import { useState } from 'react'
import { call } from '../../kit/ui/api/call.ts'
import { setUp } from './contract.ts'
import { EmailField, NameField, NewPasswordField } from './DoorFields.tsx'
import { LinkDoor } from './LinkDoor.tsx'
import { words } from './texts.ts'

/** The first administrator introduces themselves through the link that the first start printed. */
export const SetUp = () => {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  return (
    <LinkDoor
      title={words.setUp}
      about={words.setUpAbout}
      button={words.setUpButton}
      onEnter={(token) => call(setUp, { body: { token, name, email, password } })}
    >
      <NameField value={name} onChange={setName} />
      <EmailField value={email} onChange={setEmail} />
      <NewPasswordField value={password} onChange={setPassword} />
    </LinkDoor>
  )
}
