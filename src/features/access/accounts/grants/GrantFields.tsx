import { Select } from '@mantine/core'
import { type Role, roles } from '../../../../domain/access/policy.ts'
import { addDays, FOREVER } from '../../../../domain/time/day.ts'
import { PartialDateField } from '../../../../kit/ui/field/PartialDateField.tsx'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { roleNames } from '../../policy/texts.ts'
import { usePickers } from '../Pickers.tsx'
import { texts } from '../texts.ts'

export type GrantDraft = {
  readonly role: Role | null
  readonly unitId: string | null
  readonly from: string | null
  readonly lastDay: string | null
}

export const emptyDraft = (today: string): GrantDraft => ({
  role: null,
  unitId: null,
  from: today,
  lastDay: null,
})

/** The draft as it is sent; null while no role is chosen. */
export const grantIn = ({ role, unitId, from, lastDay }: GrantDraft) =>
  role && from ? { role, unitId, from, to: lastDay ? addDays(lastDay, 1) : FOREVER } : null

/** The role of a person comes with the record; it is not granted. */
const grantable = roles.filter((role) => role !== 'person')

type Props = { readonly draft: GrantDraft; readonly onChange: (draft: GrantDraft) => void }

/** A role, where it reaches and for how long. */
export const GrantFields = ({ draft, onChange }: Props) => {
  const t = useText()
  const { UnitPicker } = usePickers()
  return (
    <>
      <Select
        label={t(texts.role)}
        data={grantable.map((role) => ({ value: role, label: t(roleNames[role]) }))}
        value={draft.role}
        onChange={(value) => {
          const role = grantable.find((one) => one === value) ?? null
          onChange({ ...draft, role, unitId: role === 'administrator' ? null : draft.unitId })
        }}
      />
      {draft.role !== 'administrator' && (
        <UnitPicker
          label={texts.unit}
          hint={texts.unitHint}
          value={draft.unitId}
          onChange={(unitId) => onChange({ ...draft, unitId })}
        />
      )}
      <PartialDateField
        label={texts.from}
        wholeDay
        value={draft.from}
        onChange={(from) => onChange({ ...draft, from })}
      />
      <PartialDateField
        label={texts.to}
        wholeDay
        value={draft.lastDay}
        onChange={(lastDay) => onChange({ ...draft, lastDay })}
      />
    </>
  )
}
