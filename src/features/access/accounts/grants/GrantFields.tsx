import { Checkbox, Select } from '@mantine/core'
import type { GrantDraft } from '../../../../domain/access/grant-draft.ts'
import { roles } from '../../../../domain/access/policy.ts'
import { PartialDateField } from '../../../../kit/ui/field/PartialDateField.tsx'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { roleNames } from '../../policy/texts.ts'
import { words } from '../../texts.ts'
import { usePickers } from '../Pickers.tsx'
import { texts } from '../texts.ts'

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
        onChange={(value) => onChange({ ...draft, role: grantable.find((one) => one === value) ?? null })}
      />
      {draft.role !== 'administrator' && (
        <Checkbox
          label={t(words.wholeOrganisation)}
          checked={draft.whole}
          onChange={(event) => onChange({ ...draft, whole: event.currentTarget.checked })}
        />
      )}
      {draft.role !== 'administrator' && !draft.whole && (
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
