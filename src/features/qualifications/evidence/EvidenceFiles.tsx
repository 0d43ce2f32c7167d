import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { call, download } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { texts } from '../../people/texts.ts'
import look from '../person/person.module.css'
import { words } from '../texts.ts'
import { openEvidence, removeEvidence } from './contract.ts'
import { SendEvidence } from './SendEvidence.tsx'

type Props = {
  readonly personId: string
  readonly qualificationId: string
  readonly files: readonly { readonly id: string; readonly name: string }[]
  readonly mayChange: boolean
  readonly onChanged: () => Promise<unknown>
}

/** The files that prove one qualification: open, send, remove. */
export const EvidenceFiles = ({ personId, qualificationId, files, mayChange, onChanged }: Props) => {
  const t = useText()
  const [error, setError] = useState<unknown>(null)
  const at = (evidenceId: string) => ({ params: { personId, id: qualificationId, evidenceId } })
  const open = ({ id, name }: Props['files'][number]) => {
    setError(null)
    void download(openEvidence, at(id), name).catch(setError)
  }
  const remove = async (id: string) => {
    await call(removeEvidence, at(id))
    await onChanged()
  }
  if (files.length === 0 && !mayChange) return null
  return (
    <div className={look.files}>
      {files.map((file) => (
        <span key={file.id} className={look.file}>
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconPaperclip size={12} aria-hidden="true" />}
            className={look.fileName}
            title={file.name}
            onClick={() => open(file)}
          >
            {file.name}
          </Button>
          {mayChange && (
            <ConfirmWithUndo
              label={texts.remove}
              of={file.name}
              question={words.askRemoveEvidence}
              done={words.evidenceRemoved}
              size="compact-xs"
              variant="subtle"
              danger
              onConfirm={() => remove(file.id)}
            >
              <p>{t(words.removeEvidenceHint)}</p>
            </ConfirmWithUndo>
          )}
        </span>
      ))}
      {mayChange && (
        <SendEvidence
          personId={personId}
          qualificationId={qualificationId}
          onError={setError}
          onSent={onChanged}
        />
      )}
      <RefusalNotice error={error} />
    </div>
  )
}
