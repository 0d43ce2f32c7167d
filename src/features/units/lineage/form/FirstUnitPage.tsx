import { useState } from 'react'
import { call } from '../../../../kit/ui/api/call.ts'
import { useAsOf } from '../../../../kit/ui/navigate/useShared.tsx'
import { createUnit } from '../contract.ts'
import { words } from '../texts.ts'
import { FormFrame } from './FormFrame.tsx'
import { emptyUnit, NewUnitFields, sent } from './NewUnitFields.tsx'

/** Sets up a unit at the head of a hierarchy: how an empty installation begins by hand. */
export const FirstUnitPage = () => {
  const { asOf } = useAsOf()
  const [unit, setUnit] = useState(emptyUnit(null))
  return (
    <FormFrame
      title={words.creation}
      send={(deed) => call(createUnit, { body: { ...deed, unit: sent(unit) } })}
    >
      {(errors) => <NewUnitFields unit={unit} onChange={setUnit} asOf={asOf} errors={errors} at="unit" />}
    </FormFrame>
  )
}
