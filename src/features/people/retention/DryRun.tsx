import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { say } from '../../../domain/language/say.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../own/own.module.css'
import { runRule, type ShownRule, showDue } from './contract.ts'
import { words } from './texts.ts'

type RunProps = { readonly rule: ShownRule; readonly ids: readonly string[] }

const Run = ({ rule, ids }: RunProps) => {
  const t = useText()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [evenIfUnverified, setEvenIf] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async () => {
    const body = { ids: [...ids], reason, evenIfUnverified }
    const { removed } = await call(runRule, { params: { kind: rule.kind }, body })
    announce({ text: say(`${removed} ${words.removed.vi}`, `${removed} ${words.removed.en}`) })
    await client.invalidateQueries({ queryKey: ['retention'] })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    void run().catch(setError)
  }
  return (
    <form
      onSubmit={submit}
      style={{ display: 'flex', flexDirection: 'column', gap: '0.75rem', maxWidth: '32rem' }}
    >
      <RefusalNotice error={error} />
      <TextInput
        label={t(words.reason)}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {rule.source === null && (
        <Checkbox
          label={t(words.evenIf)}
          checked={evenIfUnverified}
          onChange={(event) => setEvenIf(event.currentTarget.checked)}
        />
      )}
      <Button type="submit" style={{ alignSelf: 'flex-start' }}>
        {t(words.run)}
      </Button>
    </form>
  )
}

/** What would go by a rule today and why, before anything goes. */
export const DryRun = ({ rule }: { readonly rule: ShownRule }) => {
  const t = useText()
  const format = useFormat()
  const { data, error } = useQuery({
    queryKey: ['retention', rule.kind],
    queryFn: ({ signal }) => call(showDue, { params: { kind: rule.kind }, query: {} }, { signal }),
  })
  if (!data) return error ? <RefusalNotice error={error} /> : <TextSkeleton lines={3} />
  if (data.total === 0) return <p className={look.quiet}>{t(words.none)}</p>
  return (
    <>
      <p className={look.quiet}>
        {data.total} {t(words.shownOf)} {data.records.length}.
      </p>
      <ul className={look.rows}>
        {data.records.map(({ id, what, since, goesOn }) => (
          <li key={id}>
            <span>{what}</span>
            <span className={look.quiet}>
              {t(words.since)} {format.date(since)}, {t(words.over)} {format.date(goesOn)}
            </span>
          </li>
        ))}
      </ul>
      <Run rule={data.rule} ids={data.records.map(({ id }) => id)} />
    </>
  )
}
