import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../../access.module.css'
import { OneToken } from '../OneToken.tsx'
import { texts } from '../texts.ts'
import { listAccountTokens, revokeAccountToken } from './contract.ts'

/** The tokens of a colleague's account that still work, for administrators; revoked from here. */
export const AccountTokens = ({ accountId }: { readonly accountId: string }) => {
  const t = useText()
  const client = useQueryClient()
  const queryKey = ['accounts', accountId, 'tokens']
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => call(listAccountTokens, { params: { accountId } }),
  })
  const revoke = async (tokenId: string) => {
    await call(revokeAccountToken, { params: { accountId, tokenId } })
    await client.invalidateQueries({ queryKey })
  }
  return (
    <section className={look.part} aria-label={t(texts.tokens)}>
      <h3>{t(texts.tokens)}</h3>
      <RefusalNotice error={error} onTryAgain={() => void refetch()} />
      {!data && !error && <TextSkeleton lines={1} />}
      {data?.tokens.length === 0 && <p className={look.quiet}>{t(texts.noneLive)}</p>}
      <ul className={look.rows}>
        {data?.tokens.map((token) => (
          <OneToken key={token.tokenId} token={token} onRevoke={() => revoke(token.tokenId)} />
        ))}
      </ul>
    </section>
  )
}
