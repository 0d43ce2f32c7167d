import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../../kit/ui/navigate/To.tsx'
import { Door } from '../Door.tsx'
import { EmailField } from '../DoorFields.tsx'
import { askForReset } from './contract.ts'
import { texts } from './texts.ts'

/** Asking for a link by mail; what it says afterwards is true whether there is such an account or not. */
export const Forgotten = () => {
  const t = useText()
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(false)
  const ask = async () => {
    await call(askForReset, { body: { email } })
    setSent(true)
  }
  return (
    <Door
      title={texts.title}
      about={sent ? texts.sent : texts.about}
      button={texts.send}
      onEnter={ask}
      closed={sent}
    >
      <EmailField value={email} onChange={setEmail} />
      <To href="/sign-in">{t(texts.back)}</To>
    </Door>
  )
}
