import { Checkbox, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import type { ShownUnit } from '../../contract.ts'
import { useUnitName } from '../../UnitName.tsx'
import { splitUnit } from '../contract.ts'
import { formNames, words } from '../texts.ts'
import { FormFrame } from './FormFrame.tsx'
import look from './form.module.css'
import { emptyUnit } from './NewUnitFields.tsx'
import { intoOf, type Part, Parts, usePlaces } from './SplitParts.tsx'
import { nobodyPlaced, type People, SplitPeople, sentPeople } from './SplitPeople.tsx'

type Form = {
  readonly parts: readonly Part[]
  readonly continues: boolean
  readonly childTo: Readonly<Record<string, string>>
  readonly people: Omit<People, 'placed'> & { readonly placed: readonly (readonly [string, string])[] }
}

/** Splits the unit: into what, where the units below go, where the people go. */
export const SplitForm = ({ unit }: { readonly unit: ShownUnit }) => {
  const t = useText()
  const nameOf = useUnitName()
  const { unitId } = unit
  const parent = unit.places[0]?.path.at(-1)?.unitId ?? null
  const [parts, setParts] = useState<readonly Part[]>([
    { key: 'part-1', made: emptyUnit(parent, unit.kindCode) },
    { key: 'part-2', made: emptyUnit(parent, unit.kindCode) },
  ])
  const [continues, setContinues] = useState(false)
  const [childTo, setChildTo] = useState<Readonly<Record<string, string>>>({})
  const [people, setPeople] = useState(nobodyPlaced)
  const places = usePlaces(parts, unit, continues)
  const children = Object.entries(childTo).flatMap(([child, to]) => (to ? [{ unitId: child, to }] : []))
  const form = { parts, continues, childTo, people: { ...people, placed: [...people.placed] } }
  const restore = (kept: Form) => {
    setParts(kept.parts)
    setContinues(kept.continues)
    setChildTo(kept.childTo)
    setPeople({ ...kept.people, placed: new Map(kept.people.placed) })
  }
  return (
    <FormFrame
      title={formNames.split}
      unit={unit}
      kept={{ name: 'split', form, restore }}
      send={(deed) =>
        call(splitUnit, {
          params: { unitId },
          body: {
            ...deed,
            continues,
            into: intoOf(parts),
            children,
            people: sentPeople(people, places),
          },
        })
      }
    >
      {(errors, day) => (
        <>
          <Checkbox
            label={t(words.continues)}
            description={t(words.continuesHint)}
            checked={continues}
            onChange={(event) => setContinues(event.currentTarget.checked)}
          />
          <Parts parts={parts} onChange={setParts} unit={unit} errors={errors} />
          {unit.children.length > 0 && (
            <fieldset className={look.part}>
              <legend>{t(words.whereChildren)}</legend>
              <Stack gap="xs">
                {unit.children.map((child) => (
                  <Select
                    key={child.unitId}
                    label={nameOf(child)}
                    placeholder={t(continues ? words.stays : words.destination)}
                    clearable
                    data={places}
                    value={childTo[child.unitId] ?? null}
                    onChange={(to) => setChildTo({ ...childTo, [child.unitId]: to ?? '' })}
                  />
                ))}
              </Stack>
            </fieldset>
          )}
          <SplitPeople
            unitId={unitId}
            day={day ?? unit.asOf}
            people={people}
            onChange={setPeople}
            places={places}
          />
        </>
      )}
    </FormFrame>
  )
}
