import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import look from '../access.module.css'
import { NewPasswordField, PasswordField } from '../DoorFields.tsx'
import { listTokens } from '../tokens/contract.ts'
import { changePassword } from './contract.ts'
import { RevokeTokens } from './RevokeTokens.tsx'
import { texts } from './texts.ts'

/** Changing the own password; the other sessions end with it. */
export const NewPassword = () => {
  const t = useText()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [revokeTokens, setRevokeTokens] = useState(false)
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: () => call(listTokens) })
  const [error, setError] = useState<unknown>(null)
  const change = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    try {
      await call(changePassword, { body: { current, next, revokeTokens } })
      setCurrent('')
      setNext('')
      setRevokeTokens(false)
      announce({ text: texts.passwordChanged })
      await client.invalidateQueries({ queryKey: ['sessions'] })
      await client.invalidateQueries({ queryKey: ['tokens'] })
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <Block title={texts.changePassword}>
      <form className={look.form} onSubmit={change}>
        <RefusalNotice error={error} />
        <PasswordField label={texts.currentPassword} value={current} onChange={setCurrent} />
        <NewPasswordField label={texts.newPassword} value={next} onChange={setNext} />
        {(tokens.data?.tokens.length ?? 0) > 0 && (
          <RevokeTokens checked={revokeTokens} onChange={setRevokeTokens} />
        )}
        <Button type="submit" variant="default">
          {t(texts.changePassword)}
        </Button>
      </form>
    </Block>
  )
}
