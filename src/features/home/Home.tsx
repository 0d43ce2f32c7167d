import { useQuery } from '@tanstack/react-query'
import type { Basis } from '../../domain/counting/basis.ts'
import { memberRule } from '../../domain/counting/rule.ts'
import { peopleBehindAddress, rollUpAddress } from '../../domain/reports/address.ts'
import { nameIn } from '../../domain/units/name.ts'
import { ApiRefusal } from '../../kit/ui/api/ApiRefusal.ts'
import { call } from '../../kit/ui/api/call.ts'
import { Figure } from '../../kit/ui/figure/Figure.tsx'
import { useLanguage, useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { TableSkeleton } from '../../kit/ui/loading/Skeletons.tsx'
import { To } from '../../kit/ui/navigate/To.tsx'
import { useAsOf, useShared } from '../../kit/ui/navigate/useShared.tsx'
import { EmptyState } from '../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../kit/ui/notice/RefusalNotice.tsx'
import { Block, Page } from '../../kit/ui/shell/Page.tsx'
import { showSession } from '../access/contract.ts'
import { CompositionThroughTime } from '../reports/roll-up/CompositionThroughTime.tsx'
import { rollUp } from '../reports/roll-up/contract.ts'
import { BackupState } from './backups/BackupState.tsx'
import { CorrectionsWaiting } from './CorrectionsWaiting.tsx'
import look from './Home.module.css'
import { LevelBars } from './LevelBars.tsx'
import { NewAnswers } from './NewAnswers.tsx'
import { texts } from './texts.ts'

const useRollUp = (set: string, basis: Basis) => {
  const { asOf } = useAsOf()
  const [unit] = useShared('unit')
  const [hierarchy] = useShared('hierarchy')
  const query = {
    asOf,
    set,
    basis,
    by: 'level' as const,
    ...(hierarchy ? { hierarchy } : {}),
    ...(unit ? { unitId: unit } : {}),
  }
  return useQuery({
    queryKey: ['roll-up', query],
    queryFn: ({ signal }) => call(rollUp, { query }, { signal }),
    placeholderData: (before) => before,
  })
}

/** Whoever has only the own record begins there. */
const OwnRecord = ({ personId }: { readonly personId: string | null }) => (
  <Page title={texts.title}>
    {personId && <NewAnswers />}
    <EmptyState
      title={texts.own}
      hint={texts.ownHint}
      {...(personId ? { start: { label: texts.openOwn, href: '/own' } } : {})}
    />
  </Page>
)

const Overview = ({ actions }: { readonly actions: readonly string[] }) => {
  const t = useText()
  const { language } = useLanguage()
  const { chosen } = useAsOf()
  const whole = useRollUp('professional', 'holders')
  const holders = useRollUp('above-university', 'holders')
  const studying = useRollUp('above-university', 'studying')
  const either = useRollUp('above-university', 'holders-and-studying')
  const { data } = whole
  // A day before the first unit is no empty installation.
  const missing = whole.error instanceof ApiRefusal && whole.error.code === 'unit.not_found'
  if (whole.error && (chosen || !missing))
    return (
      <Page title={texts.title}>
        <RefusalNotice error={whole.error} />
      </Page>
    )
  if (whole.error)
    return (
      <Page title={texts.title}>
        <EmptyState
          title={texts.nothingYet}
          hint={texts.nothingHint}
          start={{ label: texts.importNow, href: '/imports' }}
        />
      </Page>
    )
  if (!data || !either.data || !holders.data || !studying.data)
    return (
      <Page title={texts.title}>
        <TableSkeleton rows={9} columns={3} />
      </Page>
    )
  const { asOf, total, hierarchy } = data
  const asked = { unit: total.unitId, hierarchy, asOf, by: 'level' }
  const figures = [
    { label: either.data.set.name, answer: either.data },
    { label: texts.holders, answer: holders.data },
    { label: texts.studying, answer: studying.data },
  ]
  return (
    <Page
      title={texts.title}
      about={nameIn(total, language)}
      action={<To href={rollUpAddress({ unit: total.unitId, hierarchy, asOf })}>{t(texts.openRollUp)}</To>}
    >
      {actions.includes('corrections.ask') && <NewAnswers />}
      {actions.includes('corrections.decide') && <CorrectionsWaiting />}
      {actions.includes('backups.read') && <BackupState troubled />}
      <Block>
        <div className={look.figures}>
          {figures.map(({ label, answer }) => (
            <Figure
              key={label.en}
              label={label}
              value={answer.total.total}
              unit={texts.people}
              asOf={asOf}
              rule={answer.rule}
              href={peopleBehindAddress({ ...asked, basis: answer.basis, set: answer.set.code })}
            />
          ))}
          <Figure
            label={texts.members}
            value={total.members}
            unit={texts.people}
            asOf={asOf}
            rule={memberRule}
          />
        </div>
      </Block>
      <Block>
        <CompositionThroughTime
          unitId={total.unitId}
          asOf={asOf}
          hierarchy={hierarchy}
          set="above-university"
          basis="holders-and-studying"
        />
      </Block>
      <Block title={texts.byLevel}>
        <LevelBars answer={data} />
      </Block>
      {actions.includes('backups.read') && <BackupState troubled={false} />}
    </Page>
  )
}

/** What the reader sees first: are we on course, and where to go on. */
export const Home = () => {
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => call(showSession, {}, { signal }),
  })
  const session = data?.session
  if (!session) return null
  return session.actions.includes('reports.read') ? (
    <Overview actions={session.actions} />
  ) : (
    <OwnRecord personId={session.account.personId} />
  )
}
