import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { say } from '../../../domain/language/say.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { useAsOf, useInAddress, usePlace } from '../../../kit/ui/navigate/useShared.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import type { Lane } from '../../../kit/ui/picture/life.ts'
import { TimeLine } from '../../../kit/ui/picture/TimeLine.tsx'
import { Page } from '../../../kit/ui/shell/Page.tsx'
import { showSession } from '../../access/contract.ts'
import { HistoryTab } from '../../access/history/HistoryTab.tsx'
import { Rights } from '../../people/erasure/Rights.tsx'
import { words as rights } from '../../people/erasure/texts.ts'
import { type Draft, type Field, RecordForm } from '../../people/RecordForm.tsx'
import { changePerson, showPerson } from '../../people/record/contract.ts'
import { texts } from '../../people/texts.ts'
import { useNameOfTheirUnit } from '../../units/UnitName.tsx'
import { LevelMark, useVocabulary, type Vocabulary } from '../ladders/Vocabulary.tsx'
import { useHierarchies } from '../people/NewPerson.tsx'
import { words } from '../texts.ts'
import { AsKnown } from './AsKnown.tsx'
import { Qualifications, Studies } from './Learned.tsx'
import look from './person.module.css'
import { type Person, recordKinds } from './RecordKinds.tsx'
import { Records, useRenew } from './Records.tsx'
import { Sensitive } from './Sensitive.tsx'

const plain = (text: string) => say(text, text)
const inkSoft = '#66758a'
const accent = '#0f5c63'

/** Posts, units, studies and qualifications as lanes of one life. */
const lanesOf = (person: Person, vocabulary: Vocabulary): Lane[] => [
  {
    key: 'posts',
    label: texts.posts,
    items: person.posts.map(({ id, title, from, to }) => ({
      kind: 'period',
      key: id,
      label: plain(title),
      from,
      to,
      paint: { colour: accent },
    })),
  },
  {
    key: 'memberships',
    label: texts.memberships,
    items: person.memberships.map(({ id, unitName, unitNameEn, from, to }) => ({
      kind: 'period',
      key: id,
      label: say(unitName, unitNameEn ?? unitName),
      from,
      to,
      paint: { colour: inkSoft },
    })),
  },
  {
    key: 'studies',
    label: words.studies,
    items: person.studies.map(({ id, levelCode, from, to }) => ({
      kind: 'period',
      key: id,
      label: vocabulary.levelName(levelCode),
      from,
      to,
      paint: { colour: vocabulary.levelColour(levelCode), pattern: 'hatched' },
    })),
  },
  {
    key: 'qualifications',
    label: words.qualifications,
    items: person.qualifications.flatMap(({ id, levelCode, awarded }) =>
      awarded
        ? [
            {
              kind: 'point' as const,
              key: id,
              label: vocabulary.levelName(levelCode),
              at: awarded,
              paint: { colour: vocabulary.levelColour(levelCode) },
            },
          ]
        : [],
    ),
  },
]

const sexes = [
  { value: 'female', label: texts.female },
  { value: 'male', label: texts.male },
  { value: 'unknown', label: texts.unknown },
]

const identityFields: readonly Field[] = [
  { kind: 'line', name: 'fullName', label: texts.name, required: true },
  { kind: 'date', name: 'born', label: texts.born },
  { kind: 'choice', name: 'sex', label: texts.sex, choices: sexes, required: true },
  { kind: 'line', name: 'staffCode', label: texts.staffCode },
]

const Identity = ({ person }: { readonly person: Person }) => {
  const t = useText()
  const renew = useRenew()
  const announce = useAnnounce()
  const [opened, setOpened] = useState(false)
  const { personId, revision, fullName, born, sex, staffCode, refusals } = person
  const save = async (_draft: Draft, changes: Draft, seen: number) => {
    await call(changePerson, { params: { personId }, body: { revision: seen, ...changes } })
    setOpened(false)
    announce({ text: texts.saved })
    await renew()
  }
  if (refusals.change) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t(texts.edit)}
      </Button>
      <SideSheet opened={opened} onClose={() => setOpened(false)} title={words.identity}>
        {opened && (
          <RecordForm
            fields={identityFields}
            initial={{ fullName, born, sex, staffCode }}
            revision={revision}
            keptAs={`person/${personId}/identity`}
            onSave={save}
          />
        )}
      </SideSheet>
    </>
  )
}

type PanelProps = { readonly person: Person; readonly vocabulary: Vocabulary }

const Overview = ({ person, vocabulary }: PanelProps) => {
  const t = useText()
  const { asOf } = useAsOf()
  const unitOf = useNameOfTheirUnit()
  const kinds = recordKinds(vocabulary, useHierarchies(asOf), asOf)
  const { personId, refusals } = person
  const common = { personId, refusal: refusals.change }
  return (
    <>
      <TimeLine title={words.life} lanes={lanesOf(person, vocabulary)} asOf={asOf} />
      <div className={look.two}>
        <Records {...common} kind={kinds.memberships} rows={person.memberships} what={unitOf} />
        <Records
          {...common}
          kind={kinds.posts}
          rows={person.posts}
          what={(row) => `${row.title} · ${unitOf(row)}`}
        />
        <Records
          {...common}
          kind={kinds.services}
          rows={person.services}
          what={(row) => t(vocabulary.termName('staff-kind', row.staffKind))}
        />
      </div>
    </>
  )
}

const Learned = ({ person, vocabulary }: PanelProps) => {
  const { asOf } = useAsOf()
  const kinds = recordKinds(vocabulary, useHierarchies(asOf), asOf)
  return (
    <>
      <Qualifications person={person} vocabulary={vocabulary} kind={kinds.qualifications} />
      <Studies person={person} vocabulary={vocabulary} kind={kinds.studies} />
    </>
  )
}

const About = ({ person, vocabulary }: PanelProps) => {
  const format = useFormat()
  const onTheDay = ({ from, to }: { from: string; to: string | null }) =>
    from <= person.asOf && (to === null || person.asOf < to)
  const now = person.memberships.find(onTheDay)
  const post = person.posts.find(onTheDay)
  const unitOf = useNameOfTheirUnit()
  const facts = [post?.title, now && unitOf(now), person.born && format.date(person.born), person.staffCode]
  return (
    <>
      {facts.filter(Boolean).join(' · ')} · <LevelMark vocabulary={vocabulary} code={person.levelCode} />
    </>
  )
}

/** One person: the life as a line, qualifications with their evidence, history, sensitive data. */
export const PersonPage = () => {
  const t = useText()
  const personId = usePlace('personId')
  const { asOf } = useAsOf()
  const [tab, setTab] = useInAddress('tab')
  const vocabulary = useVocabulary()
  const door = useQuery({ queryKey: ['session'], queryFn: ({ signal }) => call(showSession, {}, { signal }) })
  const actions: readonly string[] = door.data?.session?.actions ?? []
  const hasRights = actions.includes('people.copy') || actions.includes('people.erase')
  const { data, error, refetch } = useQuery({
    queryKey: ['person', personId, asOf],
    queryFn: ({ signal }) => call(showPerson, { params: { personId }, query: { asOf } }, { signal }),
    placeholderData: (before) => before,
  })
  if (error && !data)
    return (
      <Page title={texts.people}>
        <RefusalNotice error={error} onTryAgain={() => void refetch()} />
      </Page>
    )
  if (!data)
    return (
      <Page title={texts.people}>
        <TextSkeleton lines={12} />
      </Page>
    )
  const panel = { person: data, vocabulary }
  return (
    <Page title={data.fullName} about={<About {...panel} />} action={<Identity person={data} />}>
      <Tabs
        value={tab || 'overview'}
        onChange={(next) => setTab(next === 'overview' ? null : next)}
        keepMounted={false}
      >
        <Tabs.List mb="md" className={look.tabs}>
          <Tabs.Tab value="overview">{t(words.overview)}</Tabs.Tab>
          <Tabs.Tab value="qualifications">{t(words.diplomas)}</Tabs.Tab>
          <Tabs.Tab value="history">{t(words.history)}</Tabs.Tab>
          <Tabs.Tab value="sensitive">{t(words.sensitive)}</Tabs.Tab>
          {hasRights && <Tabs.Tab value="rights">{t(rights.rights)}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <Overview {...panel} />
        </Tabs.Panel>
        <Tabs.Panel value="qualifications">
          <Learned {...panel} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <AsKnown personId={personId} vocabulary={vocabulary} />
          <HistoryTab personId={personId} />
        </Tabs.Panel>
        <Tabs.Panel value="sensitive">
          <Sensitive {...panel} />
        </Tabs.Panel>
        {hasRights && (
          <Tabs.Panel value="rights">
            <Rights personId={personId} actions={actions} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Page>
  )
}
