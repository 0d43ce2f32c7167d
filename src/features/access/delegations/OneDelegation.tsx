import type { ReactNode } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { dayBefore } from '../../../domain/time/day.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import look from '../access.module.css'
import { useGrantUnit } from '../accounts/grants/GrantUnit.tsx'
import { roleNames } from '../policy/texts.ts'
import { words } from '../texts.ts'
import type { ShownDelegation } from './contract.ts'
import { texts } from './texts.ts'

type Props = {
  readonly delegation: ShownDelegation
  /** 'to' or 'from', before the colleague's name. */
  readonly side: Text
  readonly today: string
  readonly children?: ReactNode
}

/** One delegation: which role, to or from whom, where, for how long. */
export const OneDelegation = ({ delegation, side, today, children }: Props) => {
  const t = useText()
  const format = useFormat()
  const unitOf = useGrantUnit()
  const begun = delegation.from <= today
  return (
    <li>
      <div className={look.what}>
        <strong>
          {t(roleNames[delegation.role])} {t(side)} {delegation.colleague}
        </strong>
        <span className={look.quiet}>
          {unitOf(delegation) ?? t(words.wholeOrganisation)} · {format.date(delegation.from)} –{' '}
          {format.date(dayBefore(delegation.to))}
        </span>
        <span className={look.quiet}>
          <StateMark state={begun ? 'met' : 'soon'} word={begun ? texts.inForce : texts.notYet} />
        </span>
      </div>
      {children}
    </li>
  )
}
