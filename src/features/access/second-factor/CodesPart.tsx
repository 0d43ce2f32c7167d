import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { renewBackupCodes } from './contract.ts'
import look from './second-factor.module.css'
import { texts } from './texts.ts'

type Props = {
  readonly left: number
  readonly madeAt: string
  readonly onRenewed: (backupCodes: readonly string[]) => void
}

/** How many backup codes are left, and a way to make new ones. */
export const CodesPart = ({ left, madeAt, onRenewed }: Props) => {
  const t = useText()
  const format = useFormat()
  return (
    <div className={look.part}>
      <div className={look.head}>
        <div>
          <h3>{t(texts.backupCodes)}</h3>
          <p className={look.quiet}>
            {t(texts.backupLeft)} {left} · {format.moment(madeAt)}
          </p>
        </div>
        <ConfirmWithUndo
          label={texts.renew}
          question={texts.renewQuestion}
          done={texts.backupRenewed}
          size="xs"
          onConfirm={async () => onRenewed((await call(renewBackupCodes)).backupCodes)}
        >
          <p>{t(texts.renewHint)}</p>
        </ConfirmWithUndo>
      </div>
    </div>
  )
}
