import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { EmptyState } from '../../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import look from '../access.module.css'
import { showSession } from '../contract.ts'
import { listTokens, revokeToken } from './contract.ts'
import { MakeToken } from './MakeToken.tsx'
import { NewToken } from './NewToken.tsx'
import { OneToken } from './OneToken.tsx'
import { texts } from './texts.ts'

/** Today where the reader sits. */
const today = (): string => new Date().toLocaleDateString('sv-SE')

/** The reader's own tokens. */
export const Tokens = () => {
  const t = useText()
  const client = useQueryClient()
  const door = useQuery({ queryKey: ['session'], queryFn: () => call(showSession) })
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: () => call(listTokens) })
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const onChanged = () => client.invalidateQueries({ queryKey: ['tokens'] })
  const revoke = async (tokenId: string) => {
    await call(revokeToken, { params: { tokenId } })
    await onChanged()
  }
  const onMade = async (token: string) => {
    setMaking(false)
    setMade(token)
    await onChanged()
  }
  return (
    <Page
      title={texts.tokens}
      about={t(texts.about)}
      action={<Button onClick={() => setMaking(true)}>{t(texts.make)}</Button>}
    >
      {made && <NewToken token={made} onDone={() => setMade(null)} />}
      <Block>
        <RefusalNotice error={tokens.error} onTryAgain={() => void tokens.refetch()} />
        {tokens.isPending && <TextSkeleton lines={3} />}
        {tokens.data?.tokens.length === 0 && <EmptyState title={texts.none} hint={texts.noneHint} />}
        <ul className={look.rows}>
          {tokens.data?.tokens.map((token) => (
            <OneToken key={token.tokenId} token={token} onRevoke={() => revoke(token.tokenId)} />
          ))}
        </ul>
      </Block>
      <SideSheet opened={making} onClose={() => setMaking(false)} title={texts.make}>
        {making && (
          <MakeToken
            own={door.data?.session?.actions ?? []}
            today={today()}
            onMade={(token) => void onMade(token)}
          />
        )}
      </SideSheet>
    </Page>
  )
}
