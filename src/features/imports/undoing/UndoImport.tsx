import type { ButtonProps } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { texts } from '../texts.ts'
import { undoImport } from './contract.ts'

/** Takes a whole import back, after asking once. */
export const UndoImport = ({
  importId,
  size,
}: {
  readonly importId: string
  readonly size?: ButtonProps['size']
}) => {
  const t = useText()
  const queries = useQueryClient()
  return (
    <ConfirmWithUndo
      label={texts.undo}
      question={texts.undoQuestion}
      done={texts.undone}
      size={size ?? 'sm'}
      danger
      onConfirm={async () => {
        await call(undoImport, { params: { importId } })
        await queries.invalidateQueries()
      }}
    >
      <p>{t(texts.undoWhat)}</p>
    </ConfirmWithUndo>
  )
}
