import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PickerProps } from '../../features/access/accounts/Pickers.tsx'
import { searchPeople } from '../../features/people/list/contract.ts'
import { showPerson } from '../../features/people/record/contract.ts'
import { useNameOfTheirUnit } from '../../features/units/UnitName.tsx'
import { call } from '../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../kit/ui/language/LanguageProvider.tsx'

/** Finds a person as one types the name (accents not needed) or the staff code. */
export const PersonPicker = ({ label, value, onChange, hint }: PickerProps) => {
  const t = useText()
  const format = useFormat()
  const unitOf = useNameOfTheirUnit()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 150)
  const found = useQuery({
    queryKey: ['person-picks', q],
    queryFn: ({ signal }) => call(searchPeople, { query: { q } }, { signal }),
    enabled: q.trim().length > 1,
    placeholderData: (before) => before,
  })
  const chosen = useQuery({
    queryKey: ['person-picked', value],
    queryFn: ({ signal }) => call(showPerson, { params: { personId: value ?? '' } }, { signal }),
    enabled: value !== null,
  })
  const options = new Map(
    (found.data?.people ?? []).map((person) => [
      person.personId,
      [person.fullName, person.born && format.date(person.born), unitOf(person)].filter(Boolean).join(' · '),
    ]),
  )
  if (chosen.data && value && !options.has(value)) options.set(value, chosen.data.fullName)
  return (
    <Select
      label={t(label)}
      description={hint && t(hint)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      clearable
      filter={({ options: all }) => all}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
    />
  )
}
