import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Text } from '../../domain/language/say.ts'
import { ApiRefusal } from '../../kit/ui/api/ApiRefusal.ts'
import { PartialDateField } from '../../kit/ui/field/PartialDateField.tsx'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../kit/ui/notice/RefusalNotice.tsx'
import { words } from '../../kit/ui/texts.ts'
import { UnitPicker } from '../units/UnitPicker.tsx'
import { texts } from './texts.ts'

export type Draft = Readonly<Record<string, string | null>>
export type Choice = { readonly value: string; readonly label: Text }

/** One field of a form about a person. */
export type Field = {
  readonly name: string
  readonly label: Text
  readonly required?: boolean
  readonly hint?: Text
} & (
  | { readonly kind: 'line' | 'text' | 'date' | 'day' }
  | { readonly kind: 'unit'; readonly asOf: string }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
)

type FieldProps = {
  readonly field: Field
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly error: string | undefined
}

const FormField = ({ field, value, onChange, error }: FieldProps) => {
  const t = useText()
  const { label, required = false, hint } = field
  if (field.kind === 'date' || field.kind === 'day') {
    const more = { ...(hint ? { hint } : {}), wholeDay: field.kind === 'day' }
    return <PartialDateField {...{ label, value, onChange, error, required }} {...more} />
  }
  if (field.kind === 'unit')
    return <UnitPicker {...{ label, value, onChange, error, required }} asOf={field.asOf} clearable />
  const common = {
    label: t(label),
    description: hint && t(hint),
    required,
    error,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
      | 'label'
      | 'input'
      | 'description'
      | 'error'
    )[],
  }
  if (field.kind === 'choice')
    return (
      <Select
        {...common}
        data={field.choices.map((choice) => ({ value: choice.value, label: t(choice.label) }))}
        value={value}
        onChange={onChange}
        searchable={field.choices.length > 8}
        clearable={!required}
      />
    )
  if (field.kind === 'text')
    return (
      <Textarea
        {...common}
        value={value ?? ''}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    )
  return (
    <TextInput
      {...common}
      value={value ?? ''}
      maxLength={300}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}

type Props = {
  readonly fields: readonly Field[]
  readonly initial: Draft
  /** Saves: gets the whole draft and only what differs from the start. A thrown refusal is shown at its fields. */
  readonly onSave: (draft: Draft, changes: Draft) => Promise<void>
  readonly label?: Text
  /** Shown beside the button, given the refusal: another way out. */
  readonly ways?: (error: unknown, draft: Draft) => ReactNode
  /** Leaves without saving. */
  readonly onCancel?: () => void
  /** What else is filled in, below the fields. */
  readonly children?: ReactNode
}

/** A form in one column: labels above, the server's sentences at the fields and as a list on top. */
export const RecordForm = (props: Props) => {
  const { fields, initial, onSave, label = texts.save, ways, onCancel, children } = props
  const t = useText()
  const [draft, setDraft] = useState<Draft>(initial)
  const [error, setError] = useState<unknown>(null)
  const [working, setWorking] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    setWorking(true)
    const changes = Object.fromEntries(
      Object.entries(draft).filter(([name, value]) => (initial[name] ?? null) !== value),
    )
    await onSave(draft, changes).catch(setError)
    setWorking(false)
  }
  const sentences = error instanceof ApiRefusal ? error.fields : {}
  return (
    <form onSubmit={save} style={{ display: 'flex', flexDirection: 'column', gap: '1rem' }}>
      <RefusalNotice error={error}>{ways?.(error, draft)}</RefusalNotice>
      {fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          value={draft[field.name] ?? null}
          error={sentences[field.name]}
          onChange={(value) => setDraft((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {children}
      <div style={{ display: 'flex', gap: '0.75rem' }}>
        <Button type="submit" loading={working}>
          {t(label)}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t(words.cancel)}
          </Button>
        )}
      </div>
    </form>
  )
}
