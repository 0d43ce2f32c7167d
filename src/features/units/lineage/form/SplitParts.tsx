import { Button, Group } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { type ShownUnit, showUnit } from '../../contract.ts'
import { useUnitName } from '../../UnitName.tsx'
import { UnitPicker } from '../../UnitPicker.tsx'
import { words } from '../texts.ts'
import look from './form.module.css'
import { emptyUnit, NewUnitFields, type SketchedUnit, sent } from './NewUnitFields.tsx'

/** A unit that receives a part: a new one under a key of this form, or a standing one. */
export type Part =
  | { readonly key: string; readonly made: SketchedUnit }
  | { readonly key: string; readonly unitId: string | null }

export type Into =
  | { readonly unitId: string }
  | { readonly key: string; readonly unit: ReturnType<typeof sent> }

/** What is sent of the parts that are filled in. */
export const intoOf = (parts: readonly Part[]): Into[] =>
  parts.flatMap<Into>((part) =>
    'made' in part
      ? [{ key: part.key, unit: sent(part.made) }]
      : part.unitId
        ? [{ unitId: part.unitId }]
        : [],
  )

export type Place = { readonly value: string; readonly label: string }

/** Where a part may go: the parts by their names, and the old unit where it goes on. */
export const usePlaces = (parts: readonly Part[], unit: ShownUnit, continues: boolean): Place[] => {
  const t = useText()
  const nameOf = useUnitName()
  const standing = parts.flatMap((part) => ('unitId' in part && part.unitId ? [part.unitId] : []))
  const answers = useQueries({
    queries: standing.map((unitId) => ({
      queryKey: ['unit', unitId, unit.asOf],
      queryFn: () => call(showUnit, { params: { unitId }, query: { asOf: unit.asOf } }),
    })),
  })
  const numbered = (index: number) => `${t(words.into)} ${index + 1}`
  return [
    ...parts.flatMap((part, index) => {
      if ('made' in part) return [{ value: part.key, label: part.made.name || numbered(index) }]
      if (!part.unitId) return []
      const known = answers[standing.indexOf(part.unitId)]?.data
      return [{ value: part.unitId, label: known ? nameOf(known) : numbered(index) }]
    }),
    ...(continues ? [{ value: unit.unitId, label: nameOf(unit) }] : []),
  ]
}

type PartsProps = {
  readonly parts: readonly Part[]
  readonly onChange: (parts: readonly Part[]) => void
  readonly unit: ShownUnit
  readonly errors: Readonly<Record<string, string>>
}

/** What the unit is split into: new units and standing ones. */
export const Parts = ({ parts, onChange, unit, errors }: PartsProps) => {
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
