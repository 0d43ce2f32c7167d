import { Select, Textarea, TextInput } from '@mantine/core'
import { PartialDateField } from '../../kit/ui/field/PartialDateField.tsx'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { UnitPicker } from '../units/UnitPicker.tsx'
import type { Field } from './RecordForm.tsx'

type FieldProps = {
  readonly field: Field
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly error: string | undefined
}

/** One field of a form about a person: label above, the server's sentence below. */
export const FormField = ({ field, value, onChange, error }: FieldProps) => {
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
