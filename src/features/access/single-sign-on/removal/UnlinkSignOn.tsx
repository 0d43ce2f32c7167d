import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { ConfirmWithUndo } from '../../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { texts } from '../texts.ts'
import { unlinkSignOn } from './contract.ts'

type Props = { readonly accountId: string; readonly onUnlinked: () => Promise<void> }

/** For a colleague whose account at the provider was made anew. */
export const UnlinkSignOn = ({ accountId, onUnlinked }: Props) => {
  const t = useText()
  return (
    <ConfirmWithUndo
      label={texts.unlink}
      question={texts.unlinkQuestion}
      done={texts.unlinked}
      size="xs"
      danger
      onConfirm={async () => {
        await call(unlinkSignOn, { params: { accountId } })
        await onUnlinked()
      }}
    >
      <p>{t(texts.unlinkHint)}</p>
    </ConfirmWithUndo>
  )
}
