import { Button, FileButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Text } from '../../../../domain/language/say.ts'
import type { CorrectionSubject } from '../../../../domain/people/correction/correction.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { upload } from '../../../../kit/ui/api/upload.ts'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../../kit/ui/notice/Announcer.tsx'
import { SideSheet } from '../../../../kit/ui/notice/SideSheet.tsx'
import type { OwnSection } from '../../own/contract.ts'
import { type Draft, type Field, RecordForm } from '../../RecordForm.tsx'
import { sendRequestFile } from '../file/contract.ts'
import { words } from '../texts.ts'
import { askCorrection } from './contract.ts'

/** What a request is about: an entry of the own record, or something that is missing. */
export type Asked = {
  readonly subject: CorrectionSubject
  readonly subjectId: string | null
  readonly title: Text
  readonly facts: OwnSection['entries'][number]['facts']
}

const fieldsFor = ({ subject, facts }: Asked): Field[] => {
  const what: Field = {
    kind: 'line',
    name: 'shouldSay',
    label: subject === 'missing' ? words.missingWhat : words.shouldSay,
    required: true,
  }
  if (facts.length === 0) return [what]
  const choices = facts.map(({ field, label, value }) => ({
    value: field,
    label: value ? { vi: `${label.vi}: ${value.vi}`, en: `${label.en}: ${value.en}` } : label,
  }))
  return [{ kind: 'choice', name: 'field', label: words.fact, choices, hint: words.wholeEntry }, what]
}

const Chooser = ({ file, onFile }: { file: File | null; onFile: (file: File | null) => void }) => {
  const t = useText()
  return (
    <FileButton accept="application/pdf,image/png,image/jpeg" onChange={onFile}>
      {(button) => (
        <Button {...button} size="xs" variant="default" style={{ alignSelf: 'flex-start' }}>
          {file ? file.name : t(words.file)}
        </Button>
      )}
    </FileButton>
  )
}

/** The form that asks the unit for a correction; a small request: what, what it should say, a file. */
export const AskCorrection = ({ asked, onClose }: { asked: Asked | null; onClose: () => void }) => {
  const t = useText()
  const format = useFormat()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  if (!asked) return null
  const send = async ({ field, shouldSay }: Draft) => {
    const { subject, subjectId } = asked
    const body = { subject, subjectId, field: field ?? null, shouldSay: shouldSay ?? '' }
    const { requestId, dueOn } = await call(askCorrection, { body })
    if (file) await upload(sendRequestFile, { params: { requestId } }, file)
    announce({
      text: { vi: `${words.sent.vi} ${format.date(dueOn)}`, en: `${words.sent.en} ${format.date(dueOn)}` },
    })
    setFile(null)
    onClose()
    await client.invalidateQueries({ queryKey: ['own', 'requests'] })
  }
  return (
    <SideSheet opened onClose={onClose} title={t(asked.title)}>
      <RecordForm
        fields={fieldsFor(asked)}
        initial={{}}
        keptAs={`correction/${asked.subject}/${asked.subjectId ?? 'own'}`}
        onSave={send}
        label={words.send}
      >
        <Chooser file={file} onFile={setFile} />
      </RecordForm>
    </SideSheet>
  )
}
