import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { browserIn } from '../../../domain/access/browser-name.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import look from '../access.module.css'
import { goIn } from '../Door.tsx'
import { words } from '../texts.ts'
import { endAllSessions, endOtherSession, listSessions } from './contract.ts'
import { texts, wayNames } from './texts.ts'

/** Where the reader is signed in, with a way to end each and all. */
export const Sessions = () => {
  const t = useText()
  const format = useFormat()
  const client = useQueryClient()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => call(listSessions) })
  const [error, setError] = useState<unknown>(null)
  const end = async (sessionId: string) => {
    setError(null)
    await call(endOtherSession, { params: { sessionId } }).catch(setError)
    await client.invalidateQueries({ queryKey: ['sessions'] })
  }
  const everywhere = async () => {
    await call(endAllSessions)
    goIn('/sign-in')
  }
  return (
    <Block
      title={texts.sessions}
      tools={
        <ConfirmWithUndo
          label={texts.everywhere}
          question={texts.everywhereQuestion}
          done={texts.sessionEnded}
          onConfirm={everywhere}
          size="xs"
          danger
        />
      }
    >
      <p className={look.quiet}>{t(texts.sessionsAbout)}</p>
      <RefusalNotice error={error ?? sessions.error} onTryAgain={() => void sessions.refetch()} />
      {sessions.isPending && <TextSkeleton lines={3} />}
      <ul className={look.rows}>
        {sessions.data?.sessions.map((session) => (
          <li key={session.sessionId}>
            <div className={look.what}>
              <strong>{browserIn(session.browser)}</strong>
              <span className={look.quiet}>
                {t(words.lastUsed)} {format.moment(session.lastUsedAt)}
                {session.address ? ` · ${session.address}` : ''}
                <br />
                {t(texts.startedAt)} {format.moment(session.startedAt)} {t(wayNames[session.way])}
              </span>
            </div>
            {session.current ? (
              <span className={look.here}>{t(texts.current)}</span>
            ) : (
              <Button
                size="xs"
                variant="default"
                aria-label={`${t(texts.endSession)}: ${browserIn(session.browser)}`}
                onClick={() => void end(session.sessionId)}
              >
                {t(texts.endSession)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Block>
  )
}
