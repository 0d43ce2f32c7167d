import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import look from '../access.module.css'
import { endDelegation, listDelegations } from './contract.ts'
import { NewDelegation } from './NewDelegation.tsx'
import { OneDelegation } from './OneDelegation.tsx'
import { texts } from './texts.ts'

/** Today where the reader sits. */
const today = (): string => new Date().toLocaleDateString('sv-SE')

/** Roles that the reader delegated to colleagues, and those that colleagues delegated to the reader. */
export const Delegations = () => {
  const t = useText()
  const announce = useAnnounce()
  const client = useQueryClient()
  const found = useQuery({ queryKey: ['delegations'], queryFn: () => call(listDelegations) })
  const [making, setMaking] = useState(false)
  const { mine = [], given = [], received = [] } = found.data ?? {}
  const onChanged = () => client.invalidateQueries({ queryKey: ['delegations'] })
  const onDone = () => {
    setMaking(false)
    announce({ text: texts.done })
    void onChanged()
  }
  const end = async (grantId: string) => {
    await call(endDelegation, { params: { grantId } })
    await onChanged()
  }
  const none = found.data && mine.length === 0
  return (
    <Page
      title={texts.delegations}
      about={t(none ? texts.noRole : texts.about)}
      action={mine.length > 0 && <Button onClick={() => setMaking(true)}>{t(texts.make)}</Button>}
    >
      <RefusalNotice error={found.error} onTryAgain={() => void found.refetch()} />
      {found.data && (
        <>
          <Block title={texts.given}>
            {given.length === 0 && <p className={look.quiet}>{t(texts.noneGiven)}</p>}
            <ul className={look.rows}>
              {given.map((one) => (
                <OneDelegation key={one.grantId} delegation={one} side={texts.toColleague} today={today()}>
                  <ConfirmWithUndo
                    label={texts.end}
                    of={one.colleague}
                    question={texts.endQuestion}
                    done={texts.ended}
                    size="xs"
                    danger
                    onConfirm={() => end(one.grantId)}
                  />
                </OneDelegation>
              ))}
            </ul>
          </Block>
          <Block title={texts.received}>
            {received.length === 0 && <p className={look.quiet}>{t(texts.noneReceived)}</p>}
            <ul className={look.rows}>
              {received.map((one) => (
                <OneDelegation
                  key={one.grantId}
                  delegation={one}
                  side={texts.fromColleague}
                  today={today()}
                />
              ))}
            </ul>
          </Block>
        </>
      )}
      <SideSheet opened={making} onClose={() => setMaking(false)} title={texts.make}>
        {making && <NewDelegation mine={mine} today={today()} onDone={onDone} />}
      </SideSheet>
    </Page>
  )
}
