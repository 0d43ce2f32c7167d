import { Button, Select } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { EmptyState } from '../../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import { DataTable } from '../../../kit/ui/table/DataTable.tsx'
import { listMail, mailStates, type ShownMail, sendAgain, sendTrial } from './contract.ts'
import { noticeNames, stateNames, texts } from './texts.ts'

const marks = { waiting: 'soon', sent: 'met', failed: 'late', off: 'unknown', withdrawn: 'unknown' } as const

const useColumns = (onAgain: (mailId: string) => void) => {
  const t = useText()
  const format = useFormat()
  const why = (mail: ShownMail) => {
    const next = mail.nextAt && mail.attempts > 0 && `${t(texts.next)} ${format.moment(mail.nextAt)}`
    return [mail.fault, next].filter(Boolean).join(' · ')
  }
  const again = (mail: ShownMail) =>
    mail.state === 'failed' || mail.state === 'off' ? (
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t(texts.again)}: ${mail.recipient}`}
        onClick={() => onAgain(mail.mailId)}
      >
        {t(texts.again)}
      </Button>
    ) : null
  return [
    { key: 'at', head: texts.queued, width: 140, cell: (mail: ShownMail) => format.moment(mail.queuedAt) },
    { key: 'to', head: texts.recipient, width: 220, cell: (mail: ShownMail) => mail.recipient },
    { key: 'kind', head: texts.kind, width: 250, cell: (mail: ShownMail) => t(noticeNames[mail.kind]) },
    {
      key: 'state',
      head: texts.state,
      width: 150,
      cell: (mail: ShownMail) => <StateMark state={marks[mail.state]} word={stateNames[mail.state]} />,
    },
    { key: 'fault', head: texts.fault, width: 240, cell: why },
    { key: 'again', head: texts.again, width: 100, bare: true, cell: again },
  ]
}

/** What was mailed, what waits and what did not leave, for administrators. */
export const Mail = () => {
  const t = useText()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [state, setState] = useState<(typeof mailStates)[number] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const pages = useInfiniteQuery({
    queryKey: ['mail', state],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(state ? { state } : {}), ...(pageParam ? { after: pageParam } : {}) }
      return call(listMail, { query }, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const queue = async (asked: Promise<unknown>) => {
    setError(null)
    await asked.then(() => announce({ text: texts.onItsWay })).catch(setError)
    await client.invalidateQueries({ queryKey: ['mail'] })
  }
  const columns = useColumns((mailId) => void queue(call(sendAgain, { params: { mailId } })))
  const from = pages.data?.pages[0]?.from
  const about = from ? `${t(texts.from)} ${from}. ${t(texts.mailAbout)}` : t(texts.off)
  return (
    <Page
      title={texts.mail}
      about={pages.data && about}
      action={from && <Button onClick={() => void queue(call(sendTrial))}>{t(texts.trial)}</Button>}
      wide
    >
      <Block>
        <RefusalNotice error={error ?? pages.error} onTryAgain={() => void pages.refetch()} />
        <DataTable
          label={texts.mail}
          name="mail"
          columns={columns}
          rows={pages.data?.pages.flatMap((page) => page.mails) ?? []}
          keyOf={(mail) => mail.mailId}
          loading={pages.isPending}
          onNearEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
          }}
          empty={<EmptyState title={texts.empty} />}
          tools={
            <Select
              aria-label={t(texts.state)}
              placeholder={t(texts.all)}
              clearable
              data={mailStates.map((one) => ({ value: one, label: t(stateNames[one]) }))}
              value={state}
              onChange={(value) => setState(mailStates.find((one) => one === value) ?? null)}
            />
          }
        />
      </Block>
    </Page>
  )
}
