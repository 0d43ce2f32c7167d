import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import { dayBefore, FOREVER } from '../../../domain/time/day.ts'
import { historyAddress, placementAddress } from '../../../domain/units/address.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { To } from '../../../kit/ui/navigate/To.tsx'
import { useAsOf, usePlace } from '../../../kit/ui/navigate/useShared.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import { type ShownUnit, showUnit } from '../contract.ts'
import { LineageStory } from '../lineage/story/LineageStory.tsx'
import { texts } from '../texts.ts'
import { UnitName, useUnitName } from '../UnitName.tsx'
import { UnitActions } from './UnitActions.tsx'
import look from './UnitPage.module.css'

const Fact = (props: { readonly label: string; readonly children: ReactNode }) => (
  <>
    <dt>{props.label}</dt>
    <dd>{props.children}</dd>
  </>
)

const Period = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const t = useText()
  const format = useFormat()
  return (
    <>
      {from !== '-infinity' && `${format.date(from)} – `}
      {to === FOREVER ? t(texts.untilNow) : format.date(dayBefore(to))}
    </>
  )
}

const Facts = ({ unit }: { readonly unit: ShownUnit }) => {
  const t = useText()
  const nameOf = useUnitName()
  // Names that differ in Vietnamese alone are told in Vietnamese, or every row would say the same.
  const different = (say: (called: ShownUnit['names'][number]) => string) => new Set(unit.names.map(say)).size
  const tellApart = different(nameOf) >= different((called) => called.name)
  const shownName = (called: ShownUnit['names'][number] | undefined) =>
    called && (tellApart ? nameOf(called) : called.name)
  return (
    <dl className={look.facts}>
      <Fact label={t(texts.period)}>
        <Period from={unit.from} to={unit.to} />
      </Fact>
      {unit.places.map((place) => (
        <Fact key={place.hierarchy} label={t(place.hierarchyName)}>
          <span className={look.path}>
            {place.path.length === 0 && t(texts.root)}
            {place.path.map((above, index) => (
              <span key={above.unitId}>
                {index > 0 && <span aria-hidden="true">› </span>}
                <UnitName unit={above} />
              </span>
            ))}
          </span>
        </Fact>
      ))}
      {unit.paired.map((pair) => (
        <Fact
          key={pair.unitId}
          label={t(pair.side === 'agency' ? texts.pairedAgency : texts.pairedCommittee)}
        >
          <UnitName unit={pair} />
        </Fact>
      ))}
      {unit.names.length > 1 && (
        <Fact label={t(texts.names)}>
          {unit.names.map((called, index) => (
            <div key={called.from}>
              {shownName(called) === shownName(unit.names[index - 1]) ? (
                <span className={look.soft}>{t(texts.sameName)}:</span>
              ) : (
                shownName(called)
              )}{' '}
              <span className={look.soft}>
                {called.code} · <Period from={called.from} to={called.to} />
              </span>
            </div>
          ))}
        </Fact>
      )}
    </dl>
  )
}

const Children = ({ unit }: { readonly unit: ShownUnit }) => {
  const t = useText()
  const format = useFormat()
  if (unit.children.length === 0) return <p className={look.soft}>{t(texts.noChildren)}</p>
  return (
    <ul className={look.children}>
      {unit.children.map((child) => (
        <li key={`${child.hierarchy} ${child.unitId}`}>
          <UnitName unit={child} />{' '}
          <span className={look.soft}>
            {child.code}
            {child.children > 0 && ` · ${format.number(child.children)} ${t(texts.below).toLowerCase()}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

type Props = {
  /** What rooms further right have to show about a unit: its composition through time. */
  readonly Figures?: ComponentType<{ readonly unitId: string; readonly hierarchy: string | undefined }>
}

/** One unit on the day: what it is, where it stands, what is below it, what became of it and what may be done. */
export const UnitPage = ({ Figures }: Props) => {
  const t = useText()
  const nameOf = useUnitName()
  const unitId = usePlace('unitId')
  const format = useFormat()
  const { asOf } = useAsOf()
  const { data, error, refetch } = useQuery({
    queryKey: ['unit', unitId, asOf],
    queryFn: ({ signal }) => call(showUnit, { params: { unitId }, query: { asOf } }, { signal }),
  })
  if (!data)
    return (
      <Page title={texts.unit}>
        {error ? (
          <RefusalNotice error={error} onTryAgain={() => void refetch()} />
        ) : (
          <TextSkeleton lines={6} />
        )}
      </Page>
    )
  const waiting = data.waiting.reduce((sum, one) => sum + one.people, 0)
  return (
    <Page
      title={nameOf(data)}
      about={`${t(data.kindName)} · ${data.code}`}
      action={
        <>
          <Button variant="default" renderRoot={(props) => <To {...props} href={`/people?unit=${unitId}`} />}>
            {t(texts.people)}
          </Button>
          <Button
            renderRoot={(props) => (
              <To {...props} href={`/reports?unit=${unitId}&hierarchy=${data.places[0]?.hierarchy ?? ''}`} />
            )}
          >
            {t(texts.report)}
          </Button>
        </>
      }
    >
      {!data.standing && (
        <p className={look.quietNotice}>
          {t(texts.notStanding)} {format.date(asOf)}. {t(texts.notStandingHint)}
        </p>
      )}
      {waiting > 0 && (
        <p className={look.notice}>
          {waiting} {t(texts.waiting)}. <To href={placementAddress(unitId)}>{t(texts.placeThem)}</To>
        </p>
      )}
      <Block title={texts.place} tools={<To href={historyAddress(unitId)}>{t(texts.history)}</To>}>
        <Facts unit={data} />
        <UnitActions unit={data} />
      </Block>
      {Figures && <Figures unitId={unitId} hierarchy={data.places[0]?.hierarchy} />}
      <Block title={texts.children}>
        <Children unit={data} />
      </Block>
      <Block title={texts.lineage}>
        <LineageStory
          unitId={unitId}
          mayUndo={
            data.refusals.renaming?.code !== 'access.not_allowed' &&
            data.refusals.renaming?.code !== 'unit.out_of_reach'
          }
        />
      </Block>
    </Page>
  )
}
