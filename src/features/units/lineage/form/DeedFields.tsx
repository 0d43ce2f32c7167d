import { Textarea, TextInput } from '@mantine/core'
import { PartialDateField } from '../../../../kit/ui/field/PartialDateField.tsx'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { words } from '../texts.ts'

/** A form in which nothing is said of the document yet. */
export const emptyDeed = { day: '', symbol: '', documentDay: null as string | null, issuer: '', note: '' }
export type DeedDraft = typeof emptyDeed

type FieldsProps = {
  readonly draft: DeedDraft
  readonly onChange: (draft: DeedDraft) => void
  readonly errors: Readonly<Record<string, string>>
}

/** The day, and the document that decided it. */
export const DeedFields = ({ draft, onChange, errors }: FieldsProps) => {
  const t = useText()
  const set = (part: Partial<DeedDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <PartialDateField
        label={words.day}
        wholeDay
        required
        value={draft.day || null}
        onChange={(day) => set({ day: day ?? '' })}
        error={errors.day}
      />
      <TextInput
        label={t(words.symbol)}
        description={t(words.symbolHint)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        maw="20rem"
        value={draft.symbol}
        onChange={(event) => set({ symbol: event.currentTarget.value })}
        error={errors['document.symbol']}
      />
      <PartialDateField
        label={words.documentDay}
        wholeDay
        value={draft.documentDay}
        onChange={(documentDay) => set({ documentDay })}
        error={errors['document.day']}
      />
      <TextInput
        label={t(words.issuer)}
        maw="32rem"
        value={draft.issuer}
        onChange={(event) => set({ issuer: event.currentTarget.value })}
      />
      <Textarea
        label={t(words.note)}
        maw="32rem"
        autosize
        minRows={2}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
  )
}
