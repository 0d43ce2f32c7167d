import { Button, CopyButton, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../single-sign-on/sign-on.module.css'
import { makeProvisioningToken } from './contract.ts'
import { texts } from './texts.ts'

/** Makes a token and shows it, this once. */
export const NewProvisioningToken = ({ onMade }: { readonly onMade: () => Promise<void> }) => {
  const t = useText()
  const [name, setName] = useState('')
  const [token, setToken] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    try {
      setToken((await call(makeProvisioningToken, { body: { name } })).token)
      setName('')
      await onMade()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <>
      {token && (
        <div className={look.secret} role="status">
          <strong>{t(texts.shownOnce)}</strong>
          <code>{token}</code>
          <CopyButton value={token}>
            {({ copied, copy }) => (
              <Button size="xs" onClick={copy}>
                {t(copied ? texts.copied : texts.copy)}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
      <form className={look.form} onSubmit={make}>
        <RefusalNotice error={error} />
        <TextInput
          label={t(texts.name)}
          required
          withAsterisk={false}
          autoComplete="off"
          placeholder="Entra ID"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t(texts.make)}
        </Button>
      </form>
    </>
  )
}
