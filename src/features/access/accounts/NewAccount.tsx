import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { emptyDraft, grantIn } from '../../../domain/access/grant-draft.ts'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../access.module.css'
import { type AccountDraft, AccountFields } from './AccountFields.tsx'
import { createAccount } from './contract.ts'
import { GrantFields } from './grants/GrantFields.tsx'
import { OneTimeLink } from './OneTimeLink.tsx'
import { texts } from './texts.ts'

type Props = { readonly today: string; readonly onChanged: () => Promise<void> }

/** Opens an account with its first role, and shows the link with which its holder chooses a password. */
export const NewAccount = ({ today, onChanged }: Props) => {
  const t = useText()
  const [draft, setDraft] = useState<AccountDraft>({ name: '', email: '', language: 'vi', personId: null })
  const [grant, setGrant] = useState(emptyDraft(today))
  const [made, setMade] = useState<AnswerOf<typeof createAccount> | null>(null)
  const [error, setError] = useState<unknown>(null)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    const first = grantIn(grant)
    try {
      setMade(await call(createAccount, { body: { ...draft, grants: first ? [first] : [] } }))
      await onChanged()
    } catch (thrown) {
      setError(thrown)
    }
  }
  if (made?.link) return <OneTimeLink link={made.link} />
  return (
    <form className={look.form} onSubmit={open}>
      <RefusalNotice error={error} />
      <AccountFields draft={draft} onChange={setDraft} />
      <GrantFields draft={grant} onChange={setGrant} />
      <Button type="submit" disabled={grant.role !== null && !grantIn(grant)}>
        {t(texts.newAccount)}
      </Button>
    </form>
  )
}
