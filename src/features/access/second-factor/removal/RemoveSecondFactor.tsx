import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { ConfirmWithUndo } from '../../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { removeSecondFactor } from './contract.ts'
import { texts } from './texts.ts'

type Props = { readonly accountId: string; readonly onRemoved: () => Promise<void> }

/** For an administrator whose colleague has lost the phone. */
export const RemoveSecondFactor = ({ accountId, onRemoved }: Props) => {
  const t = useText()
  return (
    <ConfirmWithUndo
      label={texts.remove}
      question={texts.question}
      done={texts.removed}
      size="xs"
      danger
      onConfirm={async () => {
        await call(removeSecondFactor, { params: { accountId } })
        await onRemoved()
      }}
    >
      <p>{t(texts.hint)}</p>
    </ConfirmWithUndo>
  )
}
