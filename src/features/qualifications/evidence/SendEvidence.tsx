import { Button, FileButton } from '@mantine/core'
import { useRef, useState } from 'react'
import { refusalBySize } from '../../../domain/qualifications/evidence-size.ts'
import { evidenceTypes } from '../../../domain/qualifications/evidence-type.ts'
import { ApiRefusal } from '../../../kit/ui/api/ApiRefusal.ts'
import { upload } from '../../../kit/ui/api/upload.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { words } from '../texts.ts'
import { addEvidence } from './contract.ts'

type Props = {
  readonly personId: string
  readonly qualificationId: string
  /** Told of the trouble with the last file; null once one is on its way. */
  readonly onError: (error: unknown) => void
  readonly onSent: () => Promise<unknown>
}

const accepted = evidenceTypes.map(({ mediaType }) => mediaType).join(',')

/** Chooses one file and sends it; what can be known of it before is refused at once. */
export const SendEvidence = ({ personId, qualificationId, onError, onSent }: Props) => {
  const t = useText()
  const format = useFormat()
  const announce = useAnnounce()
  const forget = useRef<() => void>(null)
  const [share, setShare] = useState<number | null>(null)
  const send = async (file: File) => {
    const refusal = refusalBySize(file.size)
    if (refusal) throw new ApiRefusal(refusal.status, refusal.code, t(refusal.text))
    setShare(0)
    await upload(addEvidence, { params: { personId, id: qualificationId } }, file, { onProgress: setShare })
    announce({ text: words.evidenceKept })
    await onSent()
  }
  const take = (file: File | null) => {
    if (!file) return
    onError(null)
    void send(file)
      .catch(onError)
      .finally(() => {
        setShare(null)
        // The same file may be chosen again once it is mended.
        forget.current?.()
      })
  }
  return (
    <FileButton accept={accepted} onChange={take} resetRef={forget}>
      {(button) => (
        <Button {...button} size="compact-xs" variant="subtle" disabled={share !== null}>
          {t(words.addEvidence)}
          {share !== null && ` ${format.percent(share)}`}
        </Button>
      )}
    </FileButton>
  )
}
