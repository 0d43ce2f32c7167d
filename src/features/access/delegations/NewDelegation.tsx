import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { addDays } from '../../../domain/time/day.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { PartialDateField } from '../../../kit/ui/field/PartialDateField.tsx'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../access.module.css'
import { useGrantUnit } from '../accounts/grants/GrantUnit.tsx'
import { usePickers } from '../accounts/Pickers.tsx'
import { roleNames } from '../policy/texts.ts'
import { words } from '../texts.ts'
import { type DelegableRole, delegate } from './contract.ts'
import { texts } from './texts.ts'

type Props = {
  readonly mine: readonly DelegableRole[]
  readonly today: string
  readonly onDone: () => void
}

/** Which role, to whom, where and for how long. */
export const NewDelegation = ({ mine, today, onDone }: Props) => {
  const t = useText()
  const { UnitPicker } = usePickers()
  const unitOf = useGrantUnit()
  const [grantId, setGrantId] = useState<string | null>(mine.length === 1 ? (mine[0]?.grantId ?? null) : null)
  const [email, setEmail] = useState('')
  const [unitId, setUnitId] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(today)
  const [lastDay, setLastDay] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const isWhole = grantId !== null && email !== '' && from !== null && lastDay !== null
  const give = async (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole) return
    setError(null)
    await call(delegate, { body: { grantId, email, unitId, from, to: addDays(lastDay, 1) } })
      .then(onDone)
      .catch(setError)
  }
  return (
    <form className={look.form} onSubmit={give}>
      <RefusalNotice error={error} />
      <Select
        label={t(texts.role)}
        data={mine.map((grant) => ({
          value: grant.grantId,
          label: `${t(roleNames[grant.role])} · ${unitOf(grant) ?? t(words.wholeOrganisation)}`,
        }))}
        value={grantId}
        onChange={setGrantId}
        allowDeselect={false}
      />
      <TextInput
        label={t(texts.email)}
        description={t(texts.emailHint)}
        type="email"
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <UnitPicker label={texts.unit} hint={texts.unitHint} value={unitId} onChange={setUnitId} />
      <PartialDateField label={texts.from} wholeDay value={from} onChange={setFrom} />
      <PartialDateField label={texts.to} wholeDay value={lastDay} onChange={setLastDay} />
      <Button type="submit" disabled={!isWhole}>
        {t(texts.make)}
      </Button>
    </form>
  )
}
