import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { say } from '../../../../domain/language/say.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../../kit/ui/loading/Skeletons.tsx'
import { EmptyState } from '../../../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { StateMark } from '../../../../kit/ui/notice/StateMark.tsx'
import { Block, Page } from '../../../../kit/ui/shell/Page.tsx'
import look from '../../own/own.module.css'
import { words } from '../texts.ts'
import { listCorrections, type QueuedRequest } from './contract.ts'
import { DecideCorrection } from './DecideCorrection.tsx'

const Row = ({ request, onDecide }: { request: QueuedRequest; onDecide: () => void }) => {
  const t = useText()
  const format = useFormat()
  const { fullName, unitName, unitNameEn, about, askedOn, dueOn, isOverdue, isOwn } = request
  return (
    <li>
      <div className={look.said}>
        <strong>{fullName}</strong>
        <span>{t(about)}</span>
        <small>
          {unitName && `${t(say(unitName, unitNameEn ?? unitName))} · `}
          {t(words.askedOn)} {format.date(askedOn)}
        </small>
      </div>
      <div className={look.mark}>
        <StateMark
          state={isOverdue ? 'late' : 'soon'}
          word={say(
            `${isOverdue ? words.overdue.vi : words.dueOn.vi} ${format.date(dueOn)}`,
            `${isOverdue ? words.overdue.en : words.dueOn.en} ${format.date(dueOn)}`,
          )}
        />{' '}
        {isOwn ? (
          <span className={look.quiet}>{t(words.own)}</span>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(words.decide)}: ${fullName}`}
            onClick={onDecide}
          >
            {t(words.decide)}
          </Button>
        )}
      </div>
    </li>
  )
}

/** The requests for correction that wait for the reader's units, the most urgent first. */
export const Corrections = () => {
  const t = useText()
  const [decided, setDecided] = useState<QueuedRequest | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['corrections', 'queue'],
    queryFn: ({ signal }) => call(listCorrections, { query: {} }, { signal }),
  })
  return (
    <Page title={words.queue} about={t(words.queueAbout)}>
      <Block>
        <RefusalNotice error={error} onTryAgain={() => void refetch()} />
        {!data && !error && <TextSkeleton lines={6} />}
        {data?.requests.length === 0 && <EmptyState title={words.none} hint={words.noneHint} />}
        <ul className={look.rows}>
          {data?.requests.map((request) => (
            <Row key={request.requestId} request={request} onDecide={() => setDecided(request)} />
          ))}
        </ul>
      </Block>
      {decided && <DecideCorrection request={decided} onClose={() => setDecided(null)} />}
    </Page>
  )
}
