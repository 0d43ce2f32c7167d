import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import type { ShownUnit } from '../../contract.ts'
import { UnitPicker } from '../../UnitPicker.tsx'
import { createUnit, dissolveUnit, moveUnit, renameUnit } from '../contract.ts'
import { formNames, words } from '../texts.ts'
import { FormFrame } from './FormFrame.tsx'
import { emptyUnit, KindSelect, NewUnitFields, sent } from './NewUnitFields.tsx'

type Props = { readonly unit: ShownUnit }

const hierarchyOf = (unit: ShownUnit): string | undefined => unit.places[0]?.hierarchy

/** Sets up a unit below this one. */
export const ChildForm = ({ unit }: Props) => {
  const [child, setChild] = useState(emptyUnit(unit.unitId))
  return (
    <FormFrame
      title={formNames.child}
      unit={unit}
      kept={{ name: 'child', form: child, restore: setChild }}
      send={(deed) => call(createUnit, { body: { ...deed, unit: sent(child) } })}
    >
      {(errors) => (
        <NewUnitFields
          unit={child}
          onChange={setChild}
          asOf={unit.asOf}
          hierarchy={hierarchyOf(unit)}
          errors={errors}
          at="unit"
        />
      )}
    </FormFrame>
  )
}

const asCalled = ({ name, nameEn, code, kindCode }: Readonly<Record<string, string | null>>) => ({
  name: name ?? '',
  nameEn: nameEn ?? '',
  code: code ?? '',
  kindCode: kindCode ?? '',
})

/** Calls the unit otherwise. */
export const RenamingForm = ({ unit }: Props) => {
  const t = useText()
  const { unitId } = unit
  const [initial] = useState({
    name: unit.name,
    nameEn: unit.nameEn,
    code: unit.code,
    kindCode: unit.kindCode,
  })
  const [called, setCalled] = useState(() => asCalled(initial))
  const field = (key: 'name' | 'nameEn' | 'code', maw: string, errors: Readonly<Record<string, string>>) => (
    <TextInput
      label={t(words[key])}
      required={key !== 'nameEn'}
      maw={maw}
      value={called[key]}
      onChange={(event) => setCalled({ ...called, [key]: event.currentTarget.value })}
      error={errors[key]}
    />
  )
  return (
    <FormFrame
      title={formNames.renaming}
      unit={unit}
      kept={{ name: 'renaming', form: called, restore: setCalled }}
      names={{
        initial,
        draft: { ...called, nameEn: called.nameEn || null },
        onDraft: (next) => setCalled((before) => asCalled({ ...before, ...next })),
        labels: { name: words.name, nameEn: words.nameEn, code: words.code, kindCode: words.kind },
      }}
      send={(deed) =>
        call(renameUnit, {
          params: { unitId },
          body: { ...deed, ...called, nameEn: called.nameEn || null },
        })
      }
    >
      {(errors) => (
        <>
          {field('name', '32rem', errors)}
          {field('nameEn', '32rem', errors)}
          {field('code', '12rem', errors)}
          <KindSelect
            value={called.kindCode}
            onChange={(kindCode) => setCalled({ ...called, kindCode })}
            hierarchy={hierarchyOf(unit)}
          />
        </>
      )}
    </FormFrame>
  )
}

/** Puts the unit under another parent. */
export const MoveForm = ({ unit }: Props) => {
  const { unitId } = unit
  const hierarchy = hierarchyOf(unit) ?? ''
  const [parentId, setParent] = useState<string | null>(null)
  return (
    <FormFrame
      title={formNames.move}
      unit={unit}
      kept={{ name: 'move', form: parentId, restore: setParent }}
      send={(deed) => call(moveUnit, { params: { unitId }, body: { ...deed, hierarchy, parentId } })}
    >
      {(errors) => (
        <UnitPicker
          label={words.newParent}
          value={parentId}
          onChange={setParent}
          asOf={unit.asOf}
          hierarchy={hierarchy}
          without={[unitId]}
          required
          error={errors.parentId}
        />
      )}
    </FormFrame>
  )
}

/** Winds the unit up. */
export const DissolutionForm = ({ unit }: Props) => {
  const { unitId } = unit
  return (
    <FormFrame
      title={formNames.dissolution}
      unit={unit}
      kept={{ name: 'dissolution', form: null, restore: () => undefined }}
      send={(deed) => call(dissolveUnit, { params: { unitId }, body: deed })}
    >
      {() => null}
    </FormFrame>
  )
}
