import { Button } from '@mantine/core'
import { type UnitForm, unitFormAddress, unitForms } from '../../../domain/units/address.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../../kit/ui/navigate/To.tsx'
import type { ShownUnit } from '../contract.ts'
import { formNames } from '../lineage/texts.ts'
import { texts } from '../texts.ts'
import look from './UnitPage.module.css'

const Act = ({ unit, form }: { readonly unit: ShownUnit; readonly form: UnitForm }) => {
  const t = useText()
  const refusal = unit.refusals[form]
  const label = t(formNames[form])
  if (refusal)
    return (
      <Button variant="default" size="xs" data-disabled aria-disabled title={t(refusal.text)}>
        {label}
        <span className="by-ear"> ({t(refusal.text)})</span>
      </Button>
    )
  return (
    <Button
      variant="default"
      size="xs"
      renderRoot={(props) => <To {...props} href={unitFormAddress(unit.unitId, form)} />}
    >
      {label}
    </Button>
  )
}

/** Whether the unit is only of the past: nothing wrong, but nothing to be done either. */
const endedToday = (code: string): boolean => code === 'unit.not_standing'

/** What may be done with the unit; what may not is closed and says why. */
export const UnitActions = ({ unit }: { readonly unit: ShownUnit }) => {
  const t = useText()
  const closed = unitForms.flatMap((form) => unit.refusals[form] ?? [])
  const reasons = new Set(closed.map((refusal) => t(refusal.text)))
  const formsWith = (reason: string) =>
    unitForms.filter((form) => {
      const refusal = unit.refusals[form]
      return refusal !== null && t(refusal.text) === reason
    })
  // A reader who may do nothing sees one sentence, not six closed buttons.
  if (closed.length === unitForms.length)
    return (
      <p className={look.soft} style={{ marginTop: '1rem' }}>
        {unit.refusals.renaming &&
          t(endedToday(unit.refusals.renaming.code) ? texts.changesAreToday : unit.refusals.renaming.text)}
      </p>
    )
  return (
    <fieldset style={{ border: 0, padding: 0, margin: '1rem 0 0' }}>
      <legend className="by-ear">{t(texts.act)}</legend>
      <div className={look.acts}>
        {unitForms.map((form) => (
          <Act key={form} unit={unit} form={form} />
        ))}
      </div>
      {[...reasons].map((reason) => (
        <p key={reason} className={look.soft} style={{ marginTop: '0.5rem' }}>
          {formsWith(reason)
            .map((form) => t(formNames[form]))
            .join(', ')}
          : {reason}
        </p>
      ))}
    </fieldset>
  )
}
