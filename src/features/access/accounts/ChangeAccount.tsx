import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { ConflictNotice } from '../../../kit/ui/conflict/ConflictNotice.tsx'
import type { Draft } from '../../../kit/ui/conflict/merge.ts'
import { useConflict } from '../../../kit/ui/conflict/useConflict.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../access.module.css'
import { HistoryTab } from '../history/HistoryTab.tsx'
import { RemoveSecondFactor } from '../second-factor/removal/RemoveSecondFactor.tsx'
import { UnlinkSignOn } from '../single-sign-on/removal/UnlinkSignOn.tsx'
import { words } from '../texts.ts'
import { AccountTokens } from '../tokens/account/AccountTokens.tsx'
import { type AccountDraft, AccountFields } from './AccountFields.tsx'
import {
  changeAccount,
  closeAccount,
  mailPasswordLink,
  offerPasswordLink,
  reopenAccount,
  type ShownAccount,
} from './contract.ts'
import { Grants } from './grants/Grants.tsx'
import { texts as invitation } from './invitation/texts.ts'
import { OneTimeLink } from './OneTimeLink.tsx'
import { texts } from './texts.ts'

type Props = {
  readonly account: ShownAccount
  readonly today: string
  readonly onChanged: () => Promise<void>
}

/** Closing, reopening and the link for a new password. */
const Ways = ({ account, onChanged }: Props) => {
  const t = useText()
  const announce = useAnnounce()
  const [link, setLink] = useState<{ token: string; expiresAt: string } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const params = { accountId: account.accountId }
  const mail = () =>
    call(mailPasswordLink, { params })
      .then(() => announce({ text: invitation.mailedLink }))
      .catch(setError)
  const reopen = async () => {
    await call(reopenAccount, { params })
    await onChanged()
  }
  if (account.closedAt)
    return (
      <div className={look.ways}>
        <Button variant="default" size="xs" onClick={() => void reopen().catch(setError)}>
          {t(texts.reopen)}
        </Button>
      </div>
    )
  return (
    <>
      <RefusalNotice error={error} />
      {link && <OneTimeLink link={link} holder={account} />}
      <div className={look.ways}>
        <Button
          variant="default"
          size="xs"
          onClick={() => void call(offerPasswordLink, { params }).then(setLink, setError)}
        >
          {t(texts.reset)}
        </Button>
        <Button variant="default" size="xs" onClick={() => void mail()}>
          {t(invitation.mailLink)}
        </Button>
        {account.hasSecondFactor && !account.isOwn && (
          <RemoveSecondFactor {...params} onRemoved={onChanged} />
        )}
        {account.linked && <UnlinkSignOn {...params} onUnlinked={onChanged} />}
        <ConfirmWithUndo
          label={texts.close}
          question={texts.closeQuestion}
          done={texts.closed}
          danger
          size="xs"
          onConfirm={async () => {
            await call(closeAccount, { params })
            await onChanged()
          }}
          onUndo={reopen}
        >
          <p>{t(texts.closeHint)}</p>
        </ConfirmWithUndo>
      </div>
    </>
  )
}

const seenIn = ({ name, email, language, personId }: Draft) => ({
  name: name ?? '',
  email: email ?? '',
  language: language ?? '',
  personId: personId ?? null,
})

const fieldNames: Readonly<Record<string, Text>> = {
  name: words.name,
  email: words.email,
  language: texts.language,
  personId: texts.person,
}

/** One account: who it is for, its roles, its ways out, its history. */
export const ChangeAccount = (props: Props) => {
  const t = useText()
  const announce = useAnnounce()
  const { name, email, language, personId, accountId } = props.account
  const [draft, setDraft] = useState<AccountDraft>({ name, email, language, personId })
  const [error, setError] = useState<unknown>(null)
  const { base, conflict, undecided, meet } = useConflict({
    initial: { name, email, language, personId },
    draft,
    onDraft: (next) => setDraft({ ...draft, ...next } as AccountDraft),
  })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    try {
      await call(changeAccount, { params: { accountId }, body: { ...draft, seen: seenIn(base) } })
      announce({ text: texts.adjusted })
      await props.onChanged()
    } catch (thrown) {
      if (!(await meet(thrown))) setError(thrown)
    }
  }
  return (
    <>
      <form className={look.form} onSubmit={save}>
        <ConflictNotice conflict={conflict} labelOf={(field) => fieldNames[field]} />
        <RefusalNotice error={error} />
        <AccountFields draft={draft} onChange={setDraft} />
        <Button type="submit" disabled={undecided}>
          {t(texts.save)}
        </Button>
      </form>
      <Grants {...props} />
      <AccountTokens accountId={accountId} />
      <Ways {...props} />
      <HistoryTab subjectId={accountId} />
    </>
  )
}
