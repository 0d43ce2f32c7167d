import { Button, Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { call } from '../../../../kit/ui/api/call.ts'
import { confirmWith } from '../../../../kit/ui/api/confirming.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { PasswordField } from '../../DoorFields.tsx'
import { PasskeyButton } from '../../passkeys/entry/PasskeyButton.tsx'
import { texts as passkeyTexts } from '../../passkeys/texts.ts'
import { CodeField } from '../../second-factor/CodeField.tsx'
import { showSecondFactor } from '../../second-factor/contract.ts'
import look from '../../second-factor/second-factor.module.css'
import { texts as factorTexts } from '../../second-factor/texts.ts'
import { texts } from '../../security/texts.ts'
import { SignOnButton } from '../../single-sign-on/entry/SignOnButton.tsx'
import { confirmSession } from './contract.ts'

type Props = { readonly onDone: () => void }

/** What signing in would ask for, asked again. */
const Proof = ({ onDone }: Props) => {
  const t = useText()
  const own = useQuery({ queryKey: ['second-factor'], queryFn: () => call(showSecondFactor) })
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [error, setError] = useState<unknown>(null)
  const withApp = own.data?.appSince != null
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    await call(confirmSession, { body: { password, ...(withCode ? { code } : {}) } })
      .then(onDone)
      .catch(setError)
  }
  const withCode = withApp || own.data?.hasPasskey === true
  return (
    <>
      <p>{t(texts.confirmAbout)}</p>
      <RefusalNotice error={own.error ?? error} />
      {own.data?.hasPassword && (
        <form className={look.form} onSubmit={confirm}>
          <PasswordField value={password} onChange={setPassword} />
          {withCode && (
            <CodeField
              label={withApp ? factorTexts.codeOrBackup : factorTexts.backupCode}
              value={code}
              onChange={setCode}
            />
          )}
          <Button type="submit">{t(texts.confirm)}</Button>
        </form>
      )}
      {own.data && !own.data.hasPassword && <SignOnButton again />}
      {own.data?.hasPasskey && (
        <div className={look.ways}>
          <PasskeyButton label={passkeyTexts.use} onDone={onDone} confirming />
        </div>
      )}
    </>
  )
}

/** Waits beside every page: when the server wants to know for sure who asks, it asks the reader. */
export const ConfirmIdentity = () => {
  const t = useText()
  const client = useQueryClient()
  const [answer, setAnswer] = useState<((proved: boolean) => void) | null>(null)
  useEffect(() => {
    confirmWith(() => new Promise((resolve) => setAnswer(() => resolve)))
    return () => confirmWith(null)
  }, [])
  const close = (proved: boolean) => {
    answer?.(proved)
    setAnswer(null)
    if (proved) void client.invalidateQueries({ queryKey: ['sessions'] })
  }
  return (
    <Modal
      opened={answer !== null}
      onClose={() => close(false)}
      title={t(texts.confirmTitle)}
      centered
      zIndex={400}
      closeButtonProps={{ 'aria-label': t(factorTexts.cancel) }}
      styles={{ title: { fontSize: 'var(--size-lead)', fontWeight: 600 } }}
    >
      <Proof onDone={() => close(true)} />
    </Modal>
  )
}
