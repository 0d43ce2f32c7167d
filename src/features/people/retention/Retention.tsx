import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { countedFrom, retentionEffects, retentionNames } from '../../../domain/people/retention/rule.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import look from '../own/own.module.css'
import { listRules, type ShownRule } from './contract.ts'
import { DryRun } from './DryRun.tsx'
import { RuleForm } from './RuleForm.tsx'
import { words } from './texts.ts'

const Rule = ({ rule, onChange }: { readonly rule: ShownRule; readonly onChange: () => void }) => {
  const t = useText()
  const [opened, setOpened] = useState(false)
  const { kind, months, basis, source } = rule
  const name = t(retentionNames[kind])
  return (
    <section className={look.section} aria-label={name}>
      <div className={look.head}>
        <h3>{name}</h3>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`${t(words.change)}: ${name}`}
          onClick={onChange}
        >
          {t(words.change)}
        </Button>
      </div>
      <p>
        {t(words.kept)} {months} {t(words.months)} {t(countedFrom[kind])}. {t(retentionEffects[kind])}
      </p>
      <p className={look.quiet}>{source ?? t(basis)}</p>
      {source === null && <StateMark state="unknown" word={words.unverified} />}
      <div className={look.ways}>
        <Button size="xs" variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t(opened ? words.hide : words.preview)}
        </Button>
      </div>
      {opened && <DryRun rule={rule} />}
    </section>
  )
}

/** The rules of retention, each with what would go by it today. */
export const Retention = () => {
  const t = useText()
  const [changed, setChanged] = useState<ShownRule | null>(null)
  const { data, error } = useQuery({
    queryKey: ['retention', 'rules'],
    queryFn: ({ signal }) => call(listRules, {}, { signal }),
  })
  return (
    <Page title={words.title} about={t(words.about)}>
      <Block title={words.rules}>
        <RefusalNotice error={error} />
        {!data && !error && <TextSkeleton lines={8} />}
        {data?.rules.map((rule) => (
          <Rule key={rule.kind} rule={rule} onChange={() => setChanged(rule)} />
        ))}
      </Block>
      {changed && (
        <SideSheet opened onClose={() => setChanged(null)} title={retentionNames[changed.kind]}>
          <RuleForm rule={changed} onDone={() => setChanged(null)} />
        </SideSheet>
      )}
    </Page>
  )
}
