import { useQuery } from '@tanstack/react-query'
import { call } from '../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { showUnit } from '../units/contract.ts'
import { useUnitName } from '../units/UnitName.tsx'
import type { Field } from './RecordForm.tsx'

const UnitCalled = ({ unitId, asOf }: { readonly unitId: string; readonly asOf: string }) => {
  const nameOf = useUnitName()
  const { data } = useQuery({
    queryKey: ['unit', unitId, asOf],
    queryFn: () => call(showUnit, { params: { unitId }, query: { asOf } }),
  })
  return data ? nameOf(data) : '…'
}

type Props = { readonly field: Field | undefined; readonly value: string }

/** What stands in a field, in the reader's words: the name of a unit, of a choice, a date as it is written. */
export const FieldValue = ({ field, value }: Props) => {
  const t = useText()
  const format = useFormat()
  if (field?.kind === 'unit') return <UnitCalled unitId={value} asOf={field.asOf} />
  if (field?.kind === 'date' || field?.kind === 'day') return format.date(value)
  const choice = field?.kind === 'choice' && field.choices.find((one) => one.value === value)
  return choice ? t(choice.label) : value
}
