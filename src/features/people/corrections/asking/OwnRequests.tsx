import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { Block } from '../../../../kit/ui/shell/Page.tsx'
import look from '../../own/own.module.css'
import { RequestMark } from '../RequestMark.tsx'
import { words } from '../texts.ts'
import { listOwnRequests, type OwnRequest, readAnswers, withdrawRequest } from './contract.ts'

type RowProps = { readonly request: OwnRequest; readonly onWithdraw: (requestId: string) => void }

const Row = ({ request, onWithdraw }: RowProps) => {
  const t = useText()
  const format = useFormat()
  const { about, says, shouldSay, state, outcome, answer, answeredByName, askedOn, dueOn, isNew } = request
  return (
    <li>
      <div className={look.said}>
        <strong>{t(about)}</strong>
        {says !== null && (
          <span>
            {t(words.says)}: {says}
          </span>
        )}
        <span>
          {t(words.shouldSay)}: {shouldSay}
        </span>
        <small>
          {t(words.askedOn)} {format.date(askedOn)}
          {state === 'open' && ` · ${t(words.dueOn)} ${format.date(dueOn)}`}
          {outcome && ` · ${t(words[outcome])}`}
          {answeredByName && ` · ${t(words.answeredBy)}: ${answeredByName}`}
        </small>
        {answer && <span>{answer}</span>}
      </div>
      <div className={look.mark}>
        {isNew && <strong>{t(words.newAnswer)} · </strong>}
        <RequestMark state={state} />
        {state === 'open' && (
          <Button size="compact-sm" variant="subtle" onClick={() => onWithdraw(request.requestId)}>
            {t(words.withdraw)}
          </Button>
        )}
      </div>
    </li>
  )
}

/** The reader's requests with their answers; nothing while there are none. */
export const OwnRequests = () => {
  const t = useText()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const { data } = useQuery({
    queryKey: ['own', 'requests'],
    queryFn: ({ signal }) => call(listOwnRequests, {}, { signal }),
  })
  const requests = data?.requests ?? []
  if (requests.length === 0) return null
  const renew = () => client.invalidateQueries({ queryKey: ['own', 'requests'] })
  const withdraw = async (requestId: string) => {
    await call(withdrawRequest, { params: { requestId } })
    announce({ text: words.withdrawn })
    await renew()
  }
  const seen = () => call(readAnswers).then(renew)
  return (
    <Block
      title={words.mine}
      tools={
        requests.some(({ isNew }) => isNew) && (
          <Button size="compact-sm" variant="subtle" onClick={() => void seen().catch(setError)}>
            {t(words.seen)}
          </Button>
        )
      }
    >
      <RefusalNotice error={error} />
      <ul className={look.rows}>
        {requests.map((request) => (
          <Row
            key={request.requestId}
            request={request}
            onWithdraw={(requestId) => void withdraw(requestId).catch(setError)}
          />
        ))}
      </ul>
    </Block>
  )
}
