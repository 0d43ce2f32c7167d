import { Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { listUnitKinds } from '../../contract.ts'
import { UnitPicker } from '../../UnitPicker.tsx'
import { words } from '../texts.ts'

/** A unit that is still being described. */
export type SketchedUnit = {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly kindCode: string
  readonly parentId: string | null
}

export const emptyUnit = (parentId: string | null, kindCode = ''): SketchedUnit => ({
  code: '',
  name: '',
  nameEn: '',
  kindCode,
  parentId,
})

/** As the server reads it. */
export const sent = (unit: SketchedUnit) => ({ ...unit, nameEn: unit.nameEn || null })

/** The kinds of units, to be chosen from; within one hierarchy where it is given. */
export const KindSelect = (props: {
  readonly value: string
  readonly onChange: (code: string) => void
  readonly hierarchy?: string | undefined
  readonly error?: string | undefined
}) => {
  const t = useText()
  const { data } = useQuery({ queryKey: ['unit-kinds'], queryFn: () => call(listUnitKinds) })
  const kinds = (data?.kinds ?? []).filter((kind) => !props.hierarchy || kind.hierarchy === props.hierarchy)
  return (
    <Select
      label={t(words.kind)}
      required
      searchable
      allowDeselect={false}
      maw="32rem"
      value={props.value || null}
      onChange={(code) => props.onChange(code ?? '')}
      data={kinds.map(({ code, name }) => ({ value: code, label: t(name) }))}
      error={props.error}
    />
  )
}

type Props = {
  readonly unit: SketchedUnit
  readonly onChange: (unit: SketchedUnit) => void
  readonly asOf: string
  readonly hierarchy?: string | undefined
  readonly errors: Readonly<Record<string, string>>
  /** Where the fields stand in what is sent: 'unit', 'into.unit', 'into.0.unit'. */
  readonly at: string
}

/** What a new unit is called, what it is and where it stands. */
export const NewUnitFields = ({ unit, onChange, asOf, hierarchy, errors, at }: Props) => {
  const t = useText()
  const set = (part: Partial<SketchedUnit>) => onChange({ ...unit, ...part })
  return (
    <Stack gap="md">
      <TextInput
        label={t(words.name)}
        required
        maw="32rem"
        value={unit.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={errors[`${at}.name`]}
      />
      <TextInput
        label={t(words.nameEn)}
        maw="32rem"
        value={unit.nameEn}
        onChange={(event) => set({ nameEn: event.currentTarget.value })}
      />
      <TextInput
        label={t(words.code)}
        required
        maw="12rem"
        value={unit.code}
        onChange={(event) => set({ code: event.currentTarget.value })}
        error={errors[`${at}.code`]}
      />
      <KindSelect
        value={unit.kindCode}
        onChange={(kindCode) => set({ kindCode })}
        hierarchy={hierarchy}
        error={errors[`${at}.kindCode`]}
      />
      <UnitPicker
        label={words.parent}
        value={unit.parentId}
        onChange={(parentId) => set({ parentId })}
        asOf={asOf}
        hierarchy={hierarchy}
        error={errors[`${at}.parentId`]}
      />
    </Stack>
  )
}
