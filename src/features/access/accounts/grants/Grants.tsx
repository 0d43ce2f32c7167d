import { Button } from '@mantine/core'
import { useState } from 'react'
import { emptyDraft, grantIn } from '../../../../domain/access/grant-draft.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { words as kit } from '../../../../kit/ui/texts.ts'
import look from '../../access.module.css'
import { words } from '../../texts.ts'
import type { ShownAccount } from '../contract.ts'
import { texts } from '../texts.ts'
import { addGrant } from './contract.ts'
import { GrantFields } from './GrantFields.tsx'
import { HeldGrant } from './HeldGrant.tsx'

type Props = {
  readonly account: ShownAccount
  readonly today: string
  readonly onChanged: () => Promise<void>
}

/** Why no role may be given here, or what to know before one is. */
const Beforehand = ({ account }: Pick<Props, 'account'>) => {
  const t = useText()
  const { refusals, isOwn } = account
  if (refusals.raise) return <p className={look.quiet}>{t(refusals.raise.text)}</p>
  return isOwn ? <p className={look.quiet}>{t(texts.alone)}</p> : null
}

/** The roles of an account, those that are over too, and a form for one more. */
export const Grants = ({ account, today, onChanged }: Props) => {
  const t = useText()
  const announce = useAnnounce()
  const [draft, setDraft] = useState<ReturnType<typeof emptyDraft> | null>(null)
  const [error, setError] = useState<unknown>(null)
  const mayAdd = !account.closedAt && !account.refusals.raise
  const add = async () => {
    const grant = draft && grantIn(draft)
    if (!grant) return
    try {
      await call(addGrant, { body: { accountId: account.accountId, ...grant } })
      setDraft(null)
      setError(null)
      announce({ text: texts.granted })
      await onChanged()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <section className={look.part} aria-label={t(words.grants)}>
      <h3>{t(words.grants)}</h3>
      {account.grants.length === 0 && <p className={look.quiet}>{t(words.noGrants)}</p>}
      <ul className={look.rows}>
        {account.grants.map((grant) => (
          <HeldGrant key={grant.grantId} grant={grant} today={today} onChanged={onChanged} />
        ))}
      </ul>
      <RefusalNotice error={error} />
      {!account.closedAt && <Beforehand account={account} />}
      {draft ? (
        <div className={look.form}>
          <GrantFields draft={draft} onChange={setDraft} />
          <div className={look.ways}>
            <Button onClick={() => void add()} disabled={!grantIn(draft)}>
              {t(texts.addGrant)}
            </Button>
            <Button variant="default" onClick={() => setDraft(null)}>
              {t(kit.cancel)}
            </Button>
          </div>
        </div>
      ) : (
        mayAdd && (
          <Button variant="default" size="xs" onClick={() => setDraft(emptyDraft(today))}>
            {t(texts.addGrant)}
          </Button>
        )
      )}
    </section>
  )
}
