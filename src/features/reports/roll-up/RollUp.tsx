import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { memberRule } from '../../../domain/counting/rule.ts'
import { peopleBehindAddress } from '../../../domain/reports/address.ts'
import { nameIn } from '../../../domain/units/name.ts'
import { ApiRefusal } from '../../../kit/ui/api/ApiRefusal.ts'
import { call, download } from '../../../kit/ui/api/call.ts'
import { Figure } from '../../../kit/ui/figure/Figure.tsx'
import { useLanguage, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TableSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { useAsOf } from '../../../kit/ui/navigate/useShared.tsx'
import { EmptyState } from '../../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import { useLazyChildren } from '../../../kit/ui/table/useLazyChildren.ts'
import { rollUpWorkbook } from '../roll-up-workbook/contract.ts'
import { CompositionThroughTime } from './CompositionThroughTime.tsx'
import { rollUp } from './contract.ts'
import { RollUpFilters, useAsked } from './RollUpFilters.tsx'
import { keyOf, loadParts, type RollUpAnswer, RollUpTable, type Row } from './RollUpTable.tsx'
import { texts } from './texts.ts'

const Figures = ({ answer }: { readonly answer: RollUpAnswer }) => {
  const { asOf, rule, total, hierarchy, by, basis, set } = answer
  const href = peopleBehindAddress({ unit: total.unitId, hierarchy, asOf, by, basis, set: set.code })
  return (
    <Group gap="xl" align="start">
      <Figure label={set.name} value={total.total} unit={texts.people} asOf={asOf} rule={rule} href={href} />
      <Figure label={texts.members} value={total.members} unit={texts.people} asOf={asOf} rule={memberRule} />
    </Group>
  )
}

/** A newcomer should see units: where the first level is a row or two, the second is open too. */
const openAtFirst = (parts: readonly Row[]): string[] =>
  parts.length <= 4 ? parts.filter((row) => row.part === 'unit' && row.hasChildren).map(keyOf) : []

/** Who has which qualification, in which unit, on which day. */
export const RollUp = () => {
  const t = useText()
  const { language } = useLanguage()
  const { asOf } = useAsOf()
  const { unit, ...asked } = useAsked()
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<unknown>(null)
  const query = { ...asked, asOf, ...(unit ? { unitId: unit } : {}) }
  const { data, error, refetch } = useQuery({
    queryKey: ['roll-up', query],
    queryFn: ({ signal }) => call(rollUp, { query }, { signal }),
    placeholderData: (before) => before,
  })
  const tree = useLazyChildren<Row>({
    queryKey: ['roll-up', query],
    keyOf,
    load: loadParts(asked, asOf),
    expandedAtFirst: openAtFirst(data?.parts ?? []),
  })
  const save = async () => {
    setSaving(true)
    const open = [...tree.expanded].map((key) => key.split(' ')[0]).join(',')
    await download(rollUpWorkbook, { query: { ...query, ...(open ? { open } : {}) } }, 'roll-up.xlsx')
      .then(() => setRefusal(null))
      .catch(setRefusal)
    setSaving(false)
  }
  return (
    <Page
      title={texts.title}
      about={data && nameIn(data.total, language)}
      wide
      action={
        <Button onClick={save} loading={saving} disabled={!data}>
          {t(texts.export)}
        </Button>
      }
    >
      <RollUpFilters hierarchy={data?.hierarchy} />
      <RefusalNotice error={refusal} />
      {error instanceof ApiRefusal && error.code === 'unit.not_found' && !data ? (
        <EmptyState
          title={texts.nobody}
          hint={texts.nobodyHint}
          start={{ label: texts.importNow, href: '/imports' }}
        />
      ) : error && !data ? (
        <RefusalNotice error={error} onTryAgain={() => void refetch()} />
      ) : data ? (
        <>
          <Block>
            <Figures answer={data} />
          </Block>
          <Block title={texts.table}>
            <RollUpTable answer={data} tree={tree} />
          </Block>
          <Block>
            <CompositionThroughTime
              unitId={data.total.unitId}
              asOf={data.asOf}
              hierarchy={data.hierarchy}
              set={data.set.code}
              basis={data.basis}
            />
          </Block>
        </>
      ) : (
        <TableSkeleton rows={12} columns={6} />
      )}
    </Page>
  )
}
