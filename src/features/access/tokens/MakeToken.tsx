import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Action } from '../../../domain/access/policy.ts'
import { addDays } from '../../../domain/time/day.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { PartialDateField } from '../../../kit/ui/field/PartialDateField.tsx'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../access.module.css'
import { usePickers } from '../accounts/Pickers.tsx'
import { ActionChoice, actionsToChoose } from './ActionChoice.tsx'
import { makeToken } from './contract.ts'
import { texts } from './texts.ts'

type Props = {
  readonly own: readonly string[]
  readonly today: string
  readonly onMade: (token: string) => void
}

/** What a new token is for, where and until when; a quarter of a year and reading only, unless told. */
export const MakeToken = ({ own, today, onMade }: Props) => {
  const t = useText()
  const { UnitPicker } = usePickers()
  const [name, setName] = useState('')
  const [unitId, setUnitId] = useState<string | null>(null)
  const [readOnly, setReadOnly] = useState(true)
  const [wanted, setWanted] = useState<readonly Action[]>([])
  const [lastDay, setLastDay] = useState<string | null>(addDays(today, 90))
  const [error, setError] = useState<unknown>(null)
  const open = actionsToChoose(own, unitId !== null, readOnly)
  const actions = wanted.filter((action) => open.includes(action))
  const make = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    await call(makeToken, { body: { name, actions, unitId, lastDay: lastDay ?? '' } })
      .then(({ token }) => onMade(token))
      .catch(setError)
  }
  return (
    <form className={look.form} onSubmit={make}>
      <RefusalNotice error={error} />
      <TextInput
        label={t(texts.name)}
        description={t(texts.nameHint)}
        maxLength={100}
        required
        withAsterisk={false}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <UnitPicker label={texts.unit} hint={texts.unitHint} value={unitId} onChange={setUnitId} />
      <ActionChoice
        own={own}
        byUnit={unitId !== null}
        readOnly={readOnly}
        onReadOnly={setReadOnly}
        chosen={actions}
        onChoose={setWanted}
      />
      <PartialDateField
        label={texts.lastDay}
        hint={texts.lastDayHint}
        wholeDay
        value={lastDay}
        onChange={setLastDay}
      />
      <Button type="submit" disabled={actions.length === 0 || lastDay === null}>
        {t(texts.make)}
      </Button>
    </form>
  )
}
