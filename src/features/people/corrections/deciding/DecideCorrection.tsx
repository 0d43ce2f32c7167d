import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../../../kit/http/contract.ts'
import { call, download } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../../kit/ui/loading/Skeletons.tsx'
import { To } from '../../../../kit/ui/navigate/To.tsx'
import { useAnnounce } from '../../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { SideSheet } from '../../../../kit/ui/notice/SideSheet.tsx'
import look from '../../own/own.module.css'
import { type Draft, type Field, RecordForm } from '../../RecordForm.tsx'
import { openRequestFile } from '../file/contract.ts'
import { words } from '../texts.ts'
import { decideCorrection, type QueuedRequest, showCorrection } from './contract.ts'

type Shown = AnswerOf<typeof showCorrection>

const Told = ({ request }: { readonly request: Shown }) => {
  const t = useText()
  const rows = [
    [words.fact, t(request.about)],
    [words.says, request.says],
    [words.now, request.now],
    [words.shouldSay, request.shouldSay],
  ] as const
  return (
    <dl className={look.facts}>
      {rows.map(([label, value]) => (
        <div key={label.en} style={{ display: 'contents' }}>
          <dt>{t(label)}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

const fieldsFor = ({ mayBeApplied }: Shown): Field[] => {
  const names = mayBeApplied
    ? (['apply', 'changed', 'unchanged', 'refused'] as const)
    : (['changed', 'unchanged', 'refused'] as const)
  const choices = names.map((value) => ({ value, label: words.ways[value] }))
  return [
    { kind: 'choice', name: 'way', label: words.way, choices, required: true },
    { kind: 'line', name: 'reason', label: words.reason, hint: words.reasonHint },
  ]
}

const bodyOf = ({ way, reason }: Draft, revision: number) => ({
  revision,
  reason: reason ?? null,
  state: way === 'refused' ? ('refused' as const) : ('accepted' as const),
  outcome: way === 'changed' || way === 'unchanged' ? (way as 'changed' | 'unchanged') : null,
  apply: way === 'apply',
})

const Deciding = ({ request, onDone }: { readonly request: Shown; readonly onDone: () => void }) => {
  const t = useText()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const { personId, requestId, hasFile, refusal, revision } = request
  const params = { personId, requestId }
  /** What the request says by now is shown above the answer, which stays as it was written. */
  const reread = async () => {
    await client.invalidateQueries({ queryKey: ['corrections', requestId] })
    return { revision: (await call(showCorrection, { params })).revision, values: {} }
  }
  const save = async (draft: Draft, _changes: Draft, seen: number) => {
    await call(decideCorrection, { params, body: bodyOf(draft, seen) })
    announce({ text: words.answered })
    onDone()
    await client.invalidateQueries({ queryKey: ['corrections'] })
  }
  return (
    <>
      <Told request={request} />
      <RefusalNotice error={error} />
      <div className={look.ways}>
        <To href={`/people/${personId}`}>{t(words.openRecord)}</To>
        {hasFile && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void download(openRequestFile, { params }, 'file').catch(setError)}
          >
            {t(words.openFile)}
          </Button>
        )}
      </div>
      {refusal ? (
        <p>{t(refusal.text)}</p>
      ) : (
        <RecordForm
          fields={fieldsFor(request)}
          initial={{}}
          revision={revision}
          reread={reread}
          onSave={save}
          label={words.decide}
        />
      )}
    </>
  )
}

type Props = { readonly request: QueuedRequest; readonly onClose: () => void }

/** One request beside the queue: what it says, and the answer. */
export const DecideCorrection = ({ request, onClose }: Props) => {
  const { personId, requestId, fullName } = request
  const { data, error } = useQuery({
    queryKey: ['corrections', requestId],
    queryFn: ({ signal }) => call(showCorrection, { params: { personId, requestId } }, { signal }),
    staleTime: 0,
  })
  return (
    <SideSheet opened onClose={onClose} title={fullName}>
      <RefusalNotice error={error} />
      {data ? <Deciding request={data} onDone={onClose} /> : <TextSkeleton lines={6} />}
    </SideSheet>
  )
}
