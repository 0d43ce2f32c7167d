import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { browserIn } from '../../../domain/access/browser-name.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { makePasskey } from '../../../kit/ui/passkey/passkey.ts'
import part from '../second-factor/second-factor.module.css'
import { addPasskey, offerPasskey } from './contract.ts'
import { texts } from './texts.ts'

type Props = { readonly onAdded: (backupCodes: readonly string[] | null) => void }

/** Has the browser make a passkey and gives it a name. */
export const AddPasskey = ({ onAdded }: Props) => {
  const t = useText()
  const announce = useAnnounce()
  const [name, setName] = useState(() => browserIn(navigator.userAgent))
  const [error, setError] = useState<unknown>(null)
  const [working, setWorking] = useState(false)
  const make = async () => {
    const { options } = await call(offerPasskey)
    const answer = await makePasskey(options)
    const { backupCodes } = await call(addPasskey, { body: { name, answer } })
    announce({ text: texts.added })
    onAdded(backupCodes)
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    setWorking(true)
    setError(null)
    void make()
      .catch(setError)
      .finally(() => setWorking(false))
  }
  return (
    <form className={part.form} onSubmit={add}>
      <RefusalNotice error={error} />
      <TextInput
        label={t(texts.name)}
        description={t(texts.nameHint)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={60}
        required
        withAsterisk={false}
      />
      <Button type="submit" size="xs" variant="default" loading={working}>
        {t(texts.add)}
      </Button>
    </form>
  )
}
