import { Button, NumberInput, Select } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { soleHome } from '../../../domain/imports/home-unit.ts'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { ApiRefusal } from '../../../kit/ui/api/ApiRefusal.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { PartialDateField } from '../../../kit/ui/field/PartialDateField.tsx'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAsOf } from '../../../kit/ui/navigate/useShared.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { UnitPicker } from '../../units/UnitPicker.tsx'
import type { showImport } from '../contract.ts'
import look from '../imports.module.css'
import { texts } from '../texts.ts'
import { chooseImport } from './contract.ts'
import { type Conversions, LegacyColumns } from './LegacyColumns.tsx'
import { SheetSample } from './SheetSample.tsx'

type Shown = AnswerOf<typeof showImport>
type Sheet = Shown['sheets'][number]

/** First step: which sheet, where its heading stands, what it lists and where its people belong. */
export const ChooseStep = ({ shown, onDone }: { readonly shown: Shown; readonly onDone: () => void }) => {
  const t = useText()
  const queries = useQueryClient()
  const { asOf } = useAsOf()
  const visible = shown.sheets.find(({ hidden }) => !hidden) ?? shown.sheets[0]
  const [index, setIndex] = useState(shown.choice?.sheet ?? visible?.index ?? 0)
  const sheet = shown.sheets.find((one) => one.index === index) ?? visible
  const found = (one: Sheet | undefined) => ({
    firstRow: one?.heading?.firstRow ?? 0,
    lastRow: one?.heading?.lastRow ?? 0,
    kind: one?.kind ?? ('people' as const),
    conversions: Object.fromEntries(
      (one?.legacy ?? []).map(({ column, encoding }) => [String(column), encoding]),
    ) as Conversions,
  })
  const [form, setForm] = useState({
    hierarchy: 'administrative',
    defaultUnitId: soleHome(shown.homeUnits, 'administrative', asOf),
    asOf,
    ...found(sheet),
    ...shown.choice,
  })
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }))
  const homeOf = ({ hierarchy, asOf }: Pick<typeof form, 'hierarchy' | 'asOf'>) =>
    soleHome(shown.homeUnits, hierarchy, asOf)
  /** On another day or in another hierarchy one's own unit is another; a unit chosen by hand stays. */
  const place = (part: Partial<Pick<typeof form, 'hierarchy' | 'asOf'>>) => {
    const isOurs = form.defaultUnitId === homeOf(form)
    change({ ...part, ...(isOurs ? { defaultUnitId: homeOf({ ...form, ...part }) } : {}) })
  }
  const [seen, setSeen] = useState(shown.revision)
  const choosing = useMutation({
    mutationFn: () =>
      call(chooseImport, {
        params: { importId: shown.importId },
        body: { ...form, sheet: index, revision: seen },
      }),
    // Somebody else was quicker: what is chosen here stays, and saving again is built on what stands now.
    onError: (error) => error instanceof ApiRefusal && setSeen(error.present?.revision ?? seen),
    onSuccess: async (answer) => {
      queries.setQueryData(['import', shown.importId], answer)
      await queries.invalidateQueries({ queryKey: ['mapping', shown.importId] })
      onDone()
    },
  })
  if (!sheet) return null
  return (
    <form
      className={look.step}
      onSubmit={(event) => {
        event.preventDefault()
        choosing.mutate()
      }}
    >
      <RefusalNotice error={choosing.error} />
      <div className={look.form}>
        <Select
          label={t(texts.sheet)}
          data={shown.sheets.map((one) => ({ value: String(one.index), label: `${one.name} (${one.rows})` }))}
          value={String(index)}
          allowDeselect={false}
          onChange={(value) => {
            setIndex(Number(value))
            change(found(shown.sheets.find((one) => String(one.index) === value)))
          }}
        />
        <NumberInput
          label={t(texts.firstRow)}
          min={0}
          w="8rem"
          value={form.firstRow}
          onChange={(value) => change({ firstRow: Number(value) })}
        />
        <NumberInput
          label={t(texts.lastRow)}
          min={0}
          w="6rem"
          value={form.lastRow}
          onChange={(value) => change({ lastRow: Number(value) })}
        />
        <Select
          label={t(texts.kind)}
          w="8rem"
          allowDeselect={false}
          data={[
            { value: 'people', label: t(texts.people) },
            { value: 'units', label: t(texts.units) },
          ]}
          value={form.kind}
          onChange={(value) => change({ kind: value === 'units' ? 'units' : 'people' })}
        />
        <Select
          label={t(texts.hierarchy)}
          w="11rem"
          allowDeselect={false}
          data={[
            { value: 'administrative', label: t(texts.administrative) },
            { value: 'party', label: t(texts.party) },
          ]}
          value={form.hierarchy}
          onChange={(value) => place({ hierarchy: value ?? 'administrative' })}
        />
      </div>
      <p className={look.quiet}>{t(texts.headingHint)}</p>
      <SheetSample sheet={sheet} first={form.firstRow} last={form.lastRow} />
      <div className={look.form} style={{ alignItems: 'flex-start' }}>
        <UnitPicker
          label={texts.defaultUnit}
          hint={texts.defaultUnitHint}
          value={form.defaultUnitId}
          onChange={(defaultUnitId) => change({ defaultUnitId })}
          asOf={form.asOf}
          hierarchy={form.hierarchy}
          clearable
        />
        <PartialDateField
          label={texts.asOf}
          hint={texts.asOfHint}
          value={form.asOf}
          onChange={(day) => place({ asOf: day ?? asOf })}
          wholeDay
          required
        />
      </div>
      {sheet.legacy.length > 0 && (
        <LegacyColumns
          sheet={sheet}
          value={form.conversions}
          onChange={(conversions) => change({ conversions })}
        />
      )}
      <div className={look.foot}>
        <Button type="submit" loading={choosing.isPending}>
          {t(texts.next)}
        </Button>
      </div>
    </form>
  )
}
