import type { AnswerOf } from '../../../../kit/http/contract.ts'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { StateMark } from '../../../../kit/ui/notice/StateMark.tsx'
import look from '../sign-on.module.css'
import { texts } from '../texts.ts'
import type { showSignOn } from './contract.ts'

type Props = { readonly provider: AnswerOf<typeof showSignOn>['provider'] }

/** Which provider is configured, or how to configure one. */
export const ProviderFacts = ({ provider }: Props) => {
  const t = useText()
  const format = useFormat()
  if (!provider)
    return (
      <>
        <StateMark state="unknown" word={texts.notConfigured} />
        <p className={look.quiet}>{t(texts.howTo)}</p>
      </>
    )
  const { issuer, clientId, callback, groupsClaim, lastFault } = provider
  return (
    <>
      <StateMark state="met" word={texts.configured} />
      <dl className={look.facts}>
        <dt>{t(texts.issuer)}</dt>
        <dd>{issuer}</dd>
        <dt>{t(texts.clientId)}</dt>
        <dd>{clientId}</dd>
        <dt>{t(texts.callback)}</dt>
        <dd>{callback}</dd>
        <dt>{t(texts.groupsClaim)}</dt>
        <dd>{groupsClaim ?? t(texts.noGroupsClaim)}</dd>
        {lastFault && (
          <>
            <dt>{t(texts.lastFault)}</dt>
            <dd>
              {format.moment(lastFault.at)} · {lastFault.reason}
            </dd>
          </>
        )}
      </dl>
    </>
  )
}
