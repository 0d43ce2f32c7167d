import { texts } from '../../features/units/texts.ts'
import { UnitPicker } from '../../features/units/UnitPicker.tsx'
import { useAsOf, useShared } from '../../kit/ui/navigate/useShared.tsx'

/** The unit that pages are about, chosen at the same place on every page; empty: all that the reader reaches. */
export const UnitSlot = () => {
  const { asOf } = useAsOf()
  const [unit, setUnit] = useShared('unit')
  return (
    <UnitPicker
      quiet
      clearable
      label={texts.pickUnit}
      placeholder={texts.wholeOrganisation}
      value={unit || null}
      onChange={setUnit}
      asOf={asOf}
    />
  )
}
