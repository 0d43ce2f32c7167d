import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import look from '../access.module.css'
import { useGrantUnit } from '../accounts/grants/GrantUnit.tsx'
import { actionTexts } from '../policy/texts.ts'
import { words } from '../texts.ts'
import type { ShownToken } from './contract.ts'
import { texts } from './texts.ts'

type Props = { readonly token: ShownToken; readonly onRevoke: () => Promise<void> }

const wordOf = (action: string) => actionTexts[action as keyof typeof actionTexts]

/** One token: what it may do, where, until when and when it was last used; revoked from here. */
export const OneToken = ({ token, onRevoke }: Props) => {
  const t = useText()
  const format = useFormat()
  const unitOf = useGrantUnit()
  const isOver = token.expiresAt <= new Date().toISOString()
  const used = token.lastUsedAt
    ? `${t(words.lastUsed)} ${format.moment(token.lastUsedAt)}`
    : t(texts.neverUsed)
  return (
    <li>
      <div className={look.what}>
        <strong>{token.name}</strong>
        <span className={look.quiet}>
          {token.actions.map((action) => (wordOf(action) ? t(wordOf(action)) : action)).join('; ')}
        </span>
        <span className={look.quiet}>
          {token.unitId ? `${unitOf(token)} · ` : ''}
          {t(texts.madeAt)} {format.moment(token.madeAt)} · {t(texts.until)} {format.moment(token.expiresAt)}{' '}
          · {used}
        </span>
        <span className={look.quiet}>
          <StateMark state={isOver ? 'unknown' : 'met'} word={isOver ? texts.expired : texts.valid} />
        </span>
      </div>
      <ConfirmWithUndo
        label={texts.revoke}
        of={token.name}
        question={texts.revokeQuestion}
        done={texts.revoked}
        size="xs"
        danger
        onConfirm={onRevoke}
      >
        <p>{t(texts.revokeHint)}</p>
      </ConfirmWithUndo>
    </li>
  )
}
