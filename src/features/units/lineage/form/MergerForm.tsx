import { Button, Group, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import type { ShownUnit } from '../../contract.ts'
import { UnitPicker } from '../../UnitPicker.tsx'
import { mergeUnits } from '../contract.ts'
import { formNames, words } from '../texts.ts'
import { FormFrame } from './FormFrame.tsx'
import look from './form.module.css'
import { emptyUnit, NewUnitFields, type SketchedUnit, sent } from './NewUnitFields.tsx'

type OthersProps = {
  readonly others: readonly (string | null)[]
  readonly onChange: (others: readonly (string | null)[]) => void
  readonly unit: ShownUnit
  readonly hierarchy: string | undefined
}

/** The other units that end with this one. */
const Others = ({ others, onChange, unit, hierarchy }: OthersProps) => {
  const t = useText()
  return (
    <Stack gap="xs">
      {others.map((other, index) => (
        <Group key={other ?? 'next'} align="end" gap="xs" wrap="nowrap" maw="38rem">
          <UnitPicker
            label={words.withUnits}
            value={other}
            onChange={(unitId) => onChange(others.map((one, place) => (place === index ? unitId : one)))}
            asOf={unit.asOf}
            hierarchy={hierarchy}
            without={[unit.unitId, ...others.flatMap((one) => (one && one !== other ? [one] : []))]}
          />
          <Button
            variant="subtle"
            style={{ flex: 'none' }}
            onClick={() => onChange(others.filter((_one, place) => place !== index))}
          >
            {t(words.remove)}
          </Button>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="xs"
          disabled={others.includes(null)}
          onClick={() => onChange([...others, null])}
        >
          {t(words.addUnit)}
        </Button>
      </Group>
    </Stack>
  )
}

type Form = {
  readonly others: readonly (string | null)[]
  readonly isNew: boolean
  readonly receiver: string | null
  readonly made: SketchedUnit
}

/** Merges the unit, with others, into a new or a standing one. */
export const MergerForm = ({ unit }: { readonly unit: ShownUnit }) => {
  const t = useText()
  const { unitId } = unit
  const [place] = unit.places
  const [others, setOthers] = useState<readonly (string | null)[]>([null])
  const [isNew, setNew] = useState(true)
  const [receiver, setReceiver] = useState<string | null>(null)
  const [made, setMade] = useState(emptyUnit(place?.path.at(-1)?.unitId ?? null, unit.kindCode))
  const restore = (form: Form) => {
    setOthers(form.others)
    setNew(form.isNew)
    setReceiver(form.receiver)
    setMade(form.made)
  }
  return (
    <FormFrame
      title={formNames.merger}
      unit={unit}
      kept={{ name: 'merger', form: { others, isNew, receiver, made }, restore }}
      send={(deed) =>
        call(mergeUnits, {
          params: { unitId },
          body: {
            ...deed,
            withUnitIds: others.filter((other) => other !== null),
            into: isNew ? { unit: sent(made) } : { unitId: receiver ?? '' },
          },
        })
      }
    >
      {(errors) => (
        <>
          <Others others={others} onChange={setOthers} unit={unit} hierarchy={place?.hierarchy} />
          <fieldset className={look.part}>
            <legend>{t(words.into)}</legend>
            <Stack gap="md">
              <SegmentedControl
                aria-label={t(words.into)}
                value={isNew ? 'new' : 'standing'}
                onChange={(choice) => setNew(choice === 'new')}
                data={[
                  { value: 'new', label: t(words.intoNew) },
                  { value: 'standing', label: t(words.intoStanding) },
                ]}
              />
              {isNew ? (
                <NewUnitFields
                  unit={made}
                  onChange={setMade}
                  asOf={unit.asOf}
                  hierarchy={place?.hierarchy}
                  errors={errors}
                  at="into.unit"
                />
              ) : (
                <UnitPicker
                  label={words.receiver}
                  value={receiver}
                  onChange={setReceiver}
                  asOf={unit.asOf}
                  hierarchy={place?.hierarchy}
                  without={[unitId]}
                  required
                  error={errors.into}
                />
              )}
            </Stack>
          </fieldset>
        </>
      )}
    </FormFrame>
  )
}
