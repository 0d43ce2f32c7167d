import { Button, CloseButton, FileButton } from '@mantine/core'
import { useState } from 'react'
import { call, download } from '../../../kit/ui/api/call.ts'
import { upload } from '../../../kit/ui/api/upload.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { texts } from '../../people/texts.ts'
import look from '../person/person.module.css'
import { words } from '../texts.ts'
import { addEvidence, openEvidence, removeEvidence } from './contract.ts'

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
  const [sending, setSending] = useState(false)
  const params = { personId, id: qualificationId }
  const attempt = async (work: () => Promise<unknown>) => {
    setError(null)
    await work().then(onChanged, setError)
    setSending(false)
  }
  const send = (file: File | null) => {
    if (!file) return
    setSending(true)
    void attempt(() => upload(addEvidence, { params }, file))
  }
  if (files.length === 0 && !mayChange) return null
  return (
    <div className={look.files}>
      <RefusalNotice error={error} />
      {files.map((file) => (
        <span key={file.id} className={look.file}>
          <Button
            size="compact-xs"
            variant="light"
            onClick={() =>
              void download(openEvidence, { params: { ...params, evidenceId: file.id } }, file.name).catch(
                setError,
              )
            }
          >
            {file.name}
          </Button>
          {mayChange && (
            <CloseButton
              size="xs"
              aria-label={`${t(texts.remove)}: ${file.name}`}
              onClick={() =>
                void attempt(() => call(removeEvidence, { params: { ...params, evidenceId: file.id } }))
              }
            />
          )}
        </span>
      ))}
      {mayChange && (
        <FileButton accept="application/pdf,image/png,image/jpeg,image/tiff,image/webp" onChange={send}>
          {(button) => (
            <Button {...button} size="compact-xs" variant="subtle" loading={sending}>
              {t(words.addEvidence)}
            </Button>
          )}
        </FileButton>
      )}
    </div>
  )
}
