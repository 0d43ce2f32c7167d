import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import look from './Ladders.module.css'
import { useRenewed } from './Saving.tsx'
import { texts } from './texts.ts'

type Props = {
  readonly question: Text
  readonly remove: () => Promise<unknown>
  readonly bringBack: () => Promise<unknown>
  readonly onDone: () => void
}

/** Takes away what nobody has used, after asking, and offers to bring it back. */
export const Removing = ({ question, remove, bringBack, onDone }: Props) => {
  const t = useText()
  const renew = useRenewed()
  const confirm = async () => {
    await remove()
    onDone()
    await renew()
  }
  return (
    <div className={look.removing}>
      <small>{t(texts.removeHint)}</small>
      <ConfirmWithUndo
        label={texts.remove}
        question={question}
        done={texts.removed}
        size="xs"
        danger
        onConfirm={confirm}
        onUndo={async () => {
          await bringBack()
          await renew()
        }}
      />
    </div>
  )
}
