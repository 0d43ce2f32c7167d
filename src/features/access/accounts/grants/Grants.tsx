import { Button } from '@mantine/core'
import { useState } from 'react'
import { emptyDraft, grantIn } from '../../../../domain/access/grant-draft.ts'
import { dayBefore, FOREVER } from '../../../../domain/time/day.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../../kit/ui/notice/Announcer.tsx'
import { ConfirmWithUndo } from '../../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../../access.module.css'
import { roleNames } from '../../policy/texts.ts'
import { words } from '../../texts.ts'
import type { ShownAccount } from '../contract.ts'
import { texts } from '../texts.ts'
import { addGrant, endGrant, type ShownGrant } from './contract.ts'
import { GrantFields } from './GrantFields.tsx'
import { useGrantUnit } from './GrantUnit.tsx'

type Props = {
  readonly account: ShownAccount
  readonly today: string
  readonly onChanged: () => Promise<void>
}

const Held = ({ grant, today, onChanged }: Omit<Props, 'account'> & { readonly grant: ShownGrant }) => {
  const t = useText()
  const format = useFormat()
  const unitOf = useGrantUnit()
  const over = grant.to <= today
  const until = grant.to === FOREVER ? t(words.withoutEnd) : format.date(dayBefore(grant.to))
  return (
    <li>
      <div className={look.what}>
        <strong className={over ? look.over : undefined}>{t(roleNames[grant.role])}</strong>
        <span className={look.quiet}>
          {unitOf(grant) ?? t(words.wholeOrganisation)} · {format.date(grant.from)} – {until}
          {grant.grantedByName ? ` · ${grant.grantedByName}` : ''}
        </span>
      </div>
      {!over && (
        <ConfirmWithUndo
          label={texts.end}
          question={texts.endQuestion}
          done={texts.ended}
          size="xs"
          danger
          onConfirm={async () => {
            await call(endGrant, { params: { grantId: grant.grantId }, body: {} })
            await onChanged()
          }}
        />
      )}
    </li>
  )
}

/** The roles of an account, past ones struck through, and a form for one more. */
export const Grants = ({ account, today, onChanged }: Props) => {
  const t = useText()
  const announce = useAnnounce()
  const [draft, setDraft] = useState<ReturnType<typeof emptyDraft> | null>(null)
  const [error, setError] = useState<unknown>(null)
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
          <Held key={grant.grantId} grant={grant} today={today} onChanged={onChanged} />
        ))}
      </ul>
      <RefusalNotice error={error} />
      {draft ? (
        <div className={look.form}>
          <GrantFields draft={draft} onChange={setDraft} />
          <Button onClick={() => void add()} disabled={!grantIn(draft)}>
            {t(texts.addGrant)}
          </Button>
        </div>
      ) : (
        !account.closedAt && (
          <Button variant="default" size="xs" onClick={() => setDraft(emptyDraft(today))}>
            {t(texts.addGrant)}
          </Button>
        )
      )}
    </section>
  )
}
