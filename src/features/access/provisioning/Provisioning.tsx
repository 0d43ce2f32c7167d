import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import access from '../access.module.css'
import look from '../single-sign-on/sign-on.module.css'
import { revokeProvisioningToken, type ShownProvisioningToken, showProvisioning } from './contract.ts'
import { NewProvisioningToken } from './NewProvisioningToken.tsx'
import { texts } from './texts.ts'

type OneProps = { readonly token: ShownProvisioningToken; readonly onChanged: () => Promise<void> }

const OneToken = ({ token, onChanged }: OneProps) => {
  const t = useText()
  const format = useFormat()
  const { tokenId, name, madeBy, madeAt, lastUsedAt } = token
  return (
    <li>
      <div className={access.what}>
        <strong>{name}</strong>
        <span className={access.quiet}>
          {t(texts.madeBy)} {madeBy}, {format.moment(madeAt)} · {t(texts.lastUsed)}:{' '}
          {lastUsedAt ? format.moment(lastUsedAt) : t(texts.neverUsed)}
        </span>
      </div>
      <ConfirmWithUndo
        label={texts.revoke}
        of={name}
        question={texts.revokeQuestion}
        done={texts.revoked}
        size="xs"
        danger
        onConfirm={async () => {
          await call(revokeProvisioningToken, { params: { tokenId } })
          await onChanged()
        }}
      >
        <p>{t(texts.revokeHint)}</p>
      </ConfirmWithUndo>
    </li>
  )
}

/** Where a directory sends to, its tokens, and what it has brought so far. */
export const Provisioning = () => {
  const t = useText()
  const format = useFormat()
  const client = useQueryClient()
  const state = useQuery({ queryKey: ['provisioning'], queryFn: () => call(showProvisioning) })
  const onChanged = () => client.invalidateQueries({ queryKey: ['provisioning'] })
  const { data } = state
  return (
    <Block title={texts.title}>
      <p className={look.quiet}>{t(texts.about)}</p>
      <RefusalNotice error={state.error} onTryAgain={() => void state.refetch()} />
      {state.isPending && <TextSkeleton lines={4} />}
      {data && (
        <>
          <dl className={look.facts}>
            <dt>{t(texts.address)}</dt>
            <dd>{`${location.origin}${data.path}`}</dd>
            <dt>{t(texts.accounts)}</dt>
            <dd>{format.number(data.accounts)}</dd>
            <dt>{t(texts.groups)}</dt>
            <dd>
              {data.groups.length === 0
                ? '–'
                : data.groups.map(({ name, members }) => `${name} (${format.number(members)})`).join(' · ')}
            </dd>
          </dl>
          <section className={access.part} aria-label={t(texts.tokens)}>
            <h3>{t(texts.tokens)}</h3>
            {data.tokens.length === 0 && <p className={access.quiet}>{t(texts.noTokens)}</p>}
            <ul className={access.rows}>
              {data.tokens.map((token) => (
                <OneToken key={token.tokenId} token={token} onChanged={onChanged} />
              ))}
            </ul>
            <NewProvisioningToken onMade={onChanged} />
          </section>
        </>
      )}
    </Block>
  )
}
