import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { emptyDraft, grantIn } from '../../../../domain/access/grant-draft.ts'
import { roles } from '../../../../domain/access/policy.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { usePickers } from '../../accounts/Pickers.tsx'
import { texts as accounts } from '../../accounts/texts.ts'
import { roleNames } from '../../policy/texts.ts'
import { words } from '../../texts.ts'
import look from '../sign-on.module.css'
import { texts } from '../texts.ts'
import { addMapping } from './contract.ts'

const mappable = roles.filter((role) => role !== 'person')

type Props = { readonly today: string; readonly onDone: () => void; readonly onCancel: () => void }

/** Which group gives which role where; without a unit or the whole organisation said outright nothing is sent. */
export const NewMapping = ({ today, onDone, onCancel }: Props) => {
  const t = useText()
  const { UnitPicker } = usePickers()
  const [group, setGroup] = useState('')
  const [draft, setDraft] = useState(emptyDraft(today))
  const [administratorMeant, setMeant] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const grant = grantIn(draft)
  const isAdministrator = draft.role === 'administrator'
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!grant) return
    setError(null)
    const { role, unitId } = grant
    await call(addMapping, { body: { group, role, unitId, administratorMeant } }).then(onDone, setError)
  }
  return (
    <form className={look.form} onSubmit={add}>
      <RefusalNotice error={error} />
      <TextInput
        label={t(texts.group)}
        description={t(texts.groupHint)}
        required
        withAsterisk={false}
        value={group}
        onChange={(event) => setGroup(event.currentTarget.value)}
      />
      <Select
        label={t(accounts.role)}
        data={mappable.map((role) => ({ value: role, label: t(roleNames[role]) }))}
        value={draft.role}
        onChange={(value) => setDraft({ ...draft, role: mappable.find((one) => one === value) ?? null })}
      />
      {isAdministrator ? (
        <Checkbox
          label={t(texts.administratorMeant)}
          checked={administratorMeant}
          onChange={(event) => setMeant(event.currentTarget.checked)}
        />
      ) : (
        <Checkbox
          label={t(words.wholeOrganisation)}
          checked={draft.whole}
          onChange={(event) => setDraft({ ...draft, whole: event.currentTarget.checked })}
        />
      )}
      {!isAdministrator && !draft.whole && (
        <UnitPicker
          label={accounts.unit}
          hint={accounts.unitHint}
          value={draft.unitId}
          onChange={(unitId) => setDraft({ ...draft, unitId })}
        />
      )}
      <div className={look.ways}>
        <Button type="submit" disabled={!grant}>
          {t(texts.add)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t(texts.cancel)}
        </Button>
      </div>
    </form>
  )
}
