import { Button, Checkbox, Group, Radio, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import type { ShownUnit } from '../../contract.ts'
import { useUnitName } from '../../UnitName.tsx'
import { UnitPicker } from '../../UnitPicker.tsx'
import { splitUnit } from '../contract.ts'
import { formNames, words } from '../texts.ts'
import { FormFrame } from './FormFrame.tsx'
import look from './form.module.css'
import { emptyUnit, NewUnitFields, type SketchedUnit, sent } from './NewUnitFields.tsx'

/** A unit that receives a part: a new one under a key of this form, or a standing one. */
type Part =
  | { readonly key: string; readonly made: SketchedUnit }
  | { readonly key: string; readonly unitId: string | null }

type Into = { readonly unitId: string } | { readonly key: string; readonly unit: ReturnType<typeof sent> }

type Place = { readonly value: string; readonly label: string }

/** Where a part may go: the parts, and the old unit where it goes on. */
const placesOf = (parts: readonly Part[], unit: ShownUnit, continues: boolean): Place[] => [
  ...parts.flatMap((part, index) => {
    if ('made' in part) return [{ value: part.key, label: part.made.name || `${index + 1}` }]
    return part.unitId ? [{ value: part.unitId, label: `${index + 1}` }] : []
  }),
  ...(continues ? [{ value: unit.unitId, label: unit.name }] : []),
]

type PartsProps = {
  readonly parts: readonly Part[]
  readonly onChange: (parts: readonly Part[]) => void
  readonly unit: ShownUnit
  readonly errors: Readonly<Record<string, string>>
}

const Parts = ({ parts, onChange, unit, errors }: PartsProps) => {
  const t = useText()
  const [place] = unit.places
  const set = (index: number, part: Part) => onChange(parts.map((one, at) => (at === index ? part : one)))
  const key = () => `part-${Math.max(0, ...parts.map((part) => Number(part.key.slice(5)))) + 1}`
  const parent = place?.path.at(-1)?.unitId ?? null
  return (
    <>
      {parts.map((part, index) => (
        <fieldset key={part.key} className={look.part}>
          <legend>
            {t(words.into)} {index + 1}
          </legend>
          {'made' in part ? (
            <NewUnitFields
              unit={part.made}
              onChange={(made) => set(index, { key: part.key, made })}
              asOf={unit.asOf}
              hierarchy={place?.hierarchy}
              errors={errors}
              at={`into.${index}.unit`}
            />
          ) : (
            <UnitPicker
              label={words.receiver}
              value={part.unitId}
              onChange={(unitId) => set(index, { key: part.key, unitId })}
              asOf={unit.asOf}
              hierarchy={place?.hierarchy}
              without={[unit.unitId]}
            />
          )}
          {parts.length > 1 && (
            <Button
              mt="sm"
              variant="subtle"
              size="compact-sm"
              onClick={() => onChange(parts.filter((one) => one.key !== part.key))}
            >
              {t(words.remove)}
            </Button>
          )}
        </fieldset>
      ))}
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange([...parts, { key: key(), made: emptyUnit(parent, unit.kindCode) }])}
        >
          {t(words.addNew)}
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange([...parts, { key: key(), unitId: null }])}
        >
          {t(words.addStanding)}
        </Button>
      </Group>
    </>
  )
}

/** Splits the unit: into what, where the units below go, where the people go. */
export const SplitForm = ({ unit }: { readonly unit: ShownUnit }) => {
  const t = useText()
  const nameOf = useUnitName()
  const { unitId, revision } = unit
  const parent = unit.places[0]?.path.at(-1)?.unitId ?? null
  const [parts, setParts] = useState<readonly Part[]>([
    { key: 'part-1', made: emptyUnit(parent, unit.kindCode) },
    { key: 'part-2', made: emptyUnit(parent, unit.kindCode) },
  ])
  const [continues, setContinues] = useState(false)
  const [childTo, setChildTo] = useState<Readonly<Record<string, string>>>({})
  const [rule, setRule] = useState<'ask' | 'all-to'>('ask')
  const [allTo, setAllTo] = useState('')
  const places = placesOf(parts, unit, continues)
  const into = parts.flatMap<Into>((part) =>
    'made' in part
      ? [{ key: part.key, unit: sent(part.made) }]
      : part.unitId
        ? [{ unitId: part.unitId }]
        : [],
  )
  const children = Object.entries(childTo).map(([child, to]) => ({ unitId: child, to }))
  const people = rule === 'ask' ? ({ rule } as const) : ({ rule, to: allTo || '?' } as const)
  return (
    <FormFrame
      title={formNames.split}
      unit={unit}
      send={(deed) =>
        call(splitUnit, {
          params: { unitId },
          body: { ...deed, revision, continues, into, children, people },
        })
      }
    >
      {(errors) => (
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
                    data={places}
                    value={childTo[child.unitId] ?? null}
                    onChange={(to) => setChildTo({ ...childTo, [child.unitId]: to ?? '' })}
                  />
                ))}
              </Stack>
            </fieldset>
          )}
          <Radio.Group
            label={t(words.wherePeople)}
            value={rule}
            onChange={(next) => setRule(next === 'ask' ? 'ask' : 'all-to')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="ask" label={t(words.askLater)} />
              <Radio value="all-to" label={t(words.allTo)} />
            </Stack>
          </Radio.Group>
          {rule === 'all-to' && (
            <Select
              label={t(words.destination)}
              maw="32rem"
              data={places}
              value={allTo || null}
              onChange={(to) => setAllTo(to ?? '')}
            />
          )}
        </>
      )}
    </FormFrame>
  )
}
