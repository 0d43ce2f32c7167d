import { useQuery } from '@tanstack/react-query'
import { dayBefore, FOREVER } from '../../../domain/time/day.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../../kit/ui/navigate/To.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import look from '../access.module.css'
import { useGrantUnit } from '../accounts/grants/GrantUnit.tsx'
import { showSession } from '../contract.ts'
import { texts as delegations } from '../delegations/texts.ts'
import { roleNames } from '../policy/texts.ts'
import { texts as security } from '../security/texts.ts'
import { words } from '../texts.ts'
import { texts as tokens } from '../tokens/texts.ts'
import { texts } from './texts.ts'

/** The reader's own account: its roles, and the way to how it signs in. */
export const Account = () => {
  const t = useText()
  const format = useFormat()
  const unitOf = useGrantUnit()
  const door = useQuery({ queryKey: ['session'], queryFn: () => call(showSession) })
  const session = door.data?.session
  return (
    <Page
      title={texts.mine}
      about={session ? `${session.account.name} · ${session.account.email}` : undefined}
    >
      <Block title={words.grants}>
        {session?.grants.length === 0 && (
          <p className={look.quiet}>{t(session.account.personId ? texts.ownRecordOnly : words.noGrants)}</p>
        )}
        <ul className={look.rows}>
          {session?.grants.map((grant) => (
            <li key={`${grant.role} ${grant.unitId} ${grant.from}`}>
              <div className={look.what}>
                <strong>{t(roleNames[grant.role])}</strong>
                <span className={look.quiet}>
                  {unitOf(grant) ?? t(words.wholeOrganisation)} · {format.date(grant.from)} –{' '}
                  {grant.to === FOREVER ? t(words.withoutEnd) : format.date(dayBefore(grant.to))}
                </span>
              </div>
            </li>
          ))}
        </ul>
      </Block>
      <Block title={security.title}>
        <p className={look.quiet}>{t(security.about)}</p>
        <To href="/account/security">{t(texts.openSecurity)}</To>
      </Block>
      {session?.actions.includes('delegations.make') && (
        <Block title={delegations.delegations}>
          <p className={look.quiet}>{t(delegations.about)}</p>
          <To href="/account/delegations">{t(texts.openDelegations)}</To>
        </Block>
      )}
      {session?.actions.includes('tokens.keep') && (
        <Block title={tokens.tokens}>
          <p className={look.quiet}>{t(tokens.about)}</p>
          <To href="/account/tokens">{t(texts.openTokens)}</To>
        </Block>
      )}
    </Page>
  )
}
