import { dayBefore, FOREVER } from '../../../../domain/time/day.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { ConfirmWithUndo } from '../../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { StateMark } from '../../../../kit/ui/notice/StateMark.tsx'
import look from '../../access.module.css'
import { roleNames } from '../../policy/texts.ts'
import { words } from '../../texts.ts'
import { texts } from '../texts.ts'
import { endGrant, type ShownGrant } from './contract.ts'
import { useGrantUnit } from './GrantUnit.tsx'

type Props = {
  readonly grant: ShownGrant
  readonly today: string
  readonly onChanged: () => Promise<void>
}

const stateOf = ({ from, to }: ShownGrant, today: string) => {
  if (to <= today) return { state: 'unknown' as const, word: texts.expired }
  return from > today
    ? { state: 'soon' as const, word: texts.future }
    : { state: 'met' as const, word: texts.inForce }
}

/** One role of an account: where, since when, until when, by whom; ended from here while it is not over. */
export const HeldGrant = ({ grant, today, onChanged }: Props) => {
  const t = useText()
  const format = useFormat()
  const unitOf = useGrantUnit()
  const { state, word } = stateOf(grant, today)
  const until = grant.to === FOREVER ? t(words.withoutEnd) : format.date(dayBefore(grant.to))
  const end = async () => {
    await call(endGrant, { params: { grantId: grant.grantId }, body: {} })
    await onChanged()
  }
  return (
    <li>
      <div className={look.what}>
        <strong>{t(roleNames[grant.role])}</strong>
        <span className={look.quiet}>
          {unitOf(grant) ?? t(words.wholeOrganisation)} · {format.date(grant.from)} – {until}
          {grant.grantedByName ? ` · ${grant.grantedByName}` : ''}
        </span>
        <span className={look.quiet}>
          <StateMark state={state} word={word} />
        </span>
      </div>
      {grant.to > today && (
        <ConfirmWithUndo
          label={texts.end}
          of={t(roleNames[grant.role])}
          question={texts.endQuestion}
          done={texts.ended}
          size="xs"
          danger
          onConfirm={end}
        />
      )}
    </li>
  )
}
