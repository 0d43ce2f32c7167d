import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Text } from '../../domain/language/say.ts'
import { call } from '../../kit/ui/api/call.ts'
import { useLanguage, useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { pickUnits, showUnit } from './contract.ts'
import { texts } from './texts.ts'

type Props = {
  readonly label: Text
  /** Without a visible label, for the bar at the top. */
  readonly quiet?: boolean
  readonly value: string | null
  readonly onChange: (unitId: string | null) => void
  readonly asOf: string
  readonly hierarchy?: string | undefined
  /** Shown while nothing is chosen. */
  readonly placeholder?: Text
  readonly hint?: Text
  readonly error?: string | undefined
  readonly required?: boolean
  readonly clearable?: boolean
  /** Units that may not be chosen here. */
  readonly without?: readonly string[]
}

/** Finds a unit as one types its name (accents not needed) or its code; shows what it stands under. */
export const UnitPicker = (props: Props) => {
  const t = useText()
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 150)
  const { asOf, hierarchy, value } = props
  const found = useQuery({
    queryKey: ['unit-picks', search, asOf, hierarchy],
    queryFn: ({ signal }) =>
      call(pickUnits, { query: { search, asOf, ...(hierarchy ? { hierarchy } : {}) } }, { signal }),
    placeholderData: (before) => before,
  })
  const chosen = useQuery({
    queryKey: ['unit', value, asOf],
    queryFn: ({ signal }) => call(showUnit, { params: { unitId: value ?? '' }, query: { asOf } }, { signal }),
    enabled: value !== null && value !== '',
  })
  const nameOf = (unit: { name: string; nameEn: string | null }) =>
    language === 'en' ? (unit.nameEn ?? unit.name) : unit.name
  const picks = (found.data?.units ?? []).filter((unit) => !props.without?.includes(unit.unitId))
  const options = new Map(picks.map((unit) => [unit.unitId, nameOf(unit)]))
  if (chosen.data && value) options.set(value, nameOf(chosen.data))
  return (
    <Select
      {...(props.quiet ? { 'aria-label': t(props.label) } : { label: t(props.label) })}
      description={props.hint ? t(props.hint) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={props.error}
      required={props.required ?? false}
      clearable={props.clearable ?? false}
      placeholder={t(props.placeholder ?? texts.typeToFind)}
      searchable
      nothingFoundMessage={t(texts.noneFound)}
      value={value}
      onChange={props.onChange}
      onSearchChange={setTyped}
      // The server has already chosen: accents do not matter to it.
      filter={({ options: all }) => all}
      data={[...options].map(([id, label]) => ({ value: id, label }))}
      renderOption={({ option }) => {
        const unit = picks.find((one) => one.unitId === option.value)
        return (
          <span>
            {option.label}
            <br />
            <small style={{ color: 'var(--ink-soft)' }}>
              {[unit?.code, language === 'en' ? (unit?.parentNameEn ?? unit?.parentName) : unit?.parentName]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
        )
      }}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      w="100%"
      maw={props.quiet ? { base: '100%', sm: '20rem' } : '32rem'}
    />
  )
}
