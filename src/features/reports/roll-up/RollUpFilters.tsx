import { Group, SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { bases } from '../../../domain/counting/basis.ts'
import { basisName } from '../../../domain/counting/rule.ts'
import { rollUpAddress } from '../../../domain/reports/address.ts'
import { splitName, splits } from '../../../domain/reports/split.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useGo } from '../../../kit/ui/navigate/To.tsx'
import { useInAddress } from '../../../kit/ui/navigate/useShared.tsx'
import { listLadders } from '../../qualifications/ladders/contract.ts'
import { texts } from './texts.ts'

/** What the roll-up is asked with, from the page's address; each with what it is when nobody chose. */
export const useAsked = () => {
  const [hierarchy] = useInAddress('hierarchy')
  const [set] = useInAddress('set')
  const [basis] = useInAddress('basis')
  const [by] = useInAddress('by')
  const [unit] = useInAddress('unit')
  return {
    ...(hierarchy ? { hierarchy } : {}),
    set: set || 'above-university',
    basis: bases.find((known) => known === basis) ?? 'holders-and-studying',
    by: splits.find((known) => known === by) ?? 'level',
    unit,
  } as const
}

/** Hierarchy, set, basis and split: one line of choices above the table. */
export const RollUpFilters = ({ hierarchy }: { readonly hierarchy: string | undefined }) => {
  const t = useText()
  const asked = useAsked()
  const { data } = useQuery({ queryKey: ['ladders'], queryFn: () => call(listLadders) })
  const go = useGo()
  const [, setSet] = useInAddress('set')
  const [, setBasis] = useInAddress('basis')
  const [, setBy] = useInAddress('by')
  return (
    <Group gap="md" align="end">
      <SegmentedControl
        aria-label={t(texts.hierarchy)}
        value={hierarchy ?? 'party'}
        // A unit stands in one line only: the other line is looked at from its top.
        onChange={(chosen) => go(`${rollUpAddress({ ...asked, hierarchy: chosen })}&unit=`)}
        data={[
          { value: 'party', label: t(texts.party) },
          { value: 'administrative', label: t(texts.administrative) },
        ]}
      />
      <Select
        label={t(texts.set)}
        value={asked.set}
        onChange={setSet}
        allowDeselect={false}
        data={(data?.sets ?? []).map(({ code, name }) => ({ value: code, label: t(name) }))}
        w={{ base: '100%', xs: 220 }}
      />
      <Select
        label={t(texts.basis)}
        value={asked.basis}
        onChange={setBasis}
        allowDeselect={false}
        data={bases.map((basis) => ({ value: basis, label: t(basisName[basis]) }))}
        w={{ base: '100%', xs: 200 }}
      />
      <Select
        label={t(texts.by)}
        value={asked.by}
        onChange={setBy}
        allowDeselect={false}
        data={splits.map((split) => ({ value: split, label: t(splitName[split]) }))}
        w={{ base: '100%', xs: 200 }}
      />
    </Group>
  )
}
