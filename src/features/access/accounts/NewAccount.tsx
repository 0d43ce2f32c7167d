import { Button, Checkbox } from '@mantine/core'
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
import { texts as invitation } from './invitation/texts.ts'
import { OneTimeLink } from './OneTimeLink.tsx'
import { texts } from './texts.ts'

type Props = { readonly today: string; readonly onChanged: () => Promise<void> }

/** Opens an account with its first role, and shows the link with which its holder chooses a password. */
export const NewAccount = ({ today, onChanged }: Props) => {
  const t = useText()
  const [draft, setDraft] = useState<AccountDraft>({ name: '', email: '', language: 'vi', personId: null })
  const [grant, setGrant] = useState(emptyDraft(today))
  const [byMail, setByMail] = useState(false)
  const [made, setMade] = useState<AnswerOf<typeof createAccount> | null>(null)
  const [error, setError] = useState<unknown>(null)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    const first = grantIn(grant)
    try {
      const body = { ...draft, grants: first ? [first] : [], invite: byMail ? 'mail' : 'link' } as const
      setMade(await call(createAccount, { body }))
      await onChanged()
    } catch (thrown) {
      setError(thrown)
    }
  }
  if (made?.link) return <OneTimeLink link={made.link} holder={draft} />
  if (made) return <p role="status">{t(invitation.mailed)}</p>
  return (
    <form className={look.form} onSubmit={open}>
      <RefusalNotice error={error} />
      <AccountFields draft={draft} onChange={setDraft} />
      <GrantFields draft={grant} onChange={setGrant} />
      <Checkbox
        label={t(invitation.byMail)}
        description={t(invitation.byMailHint)}
        checked={byMail}
        onChange={(event) => setByMail(event.currentTarget.checked)}
      />
      <Button type="submit" disabled={grant.role !== null && !grantIn(grant)}>
        {t(texts.newAccount)}
      </Button>
    </form>
  )
}
