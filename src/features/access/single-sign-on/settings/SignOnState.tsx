import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SignOnSettings } from '../../../../domain/access/single-sign-on.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../../kit/ui/loading/Skeletons.tsx'
import { useAnnounce } from '../../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { Block } from '../../../../kit/ui/shell/Page.tsx'
import look from '../sign-on.module.css'
import { texts } from '../texts.ts'
import { changeSignOn, showSignOn } from './contract.ts'
import { ProviderFacts } from './ProviderFacts.tsx'

type FieldsProps = {
  readonly settings: SignOnSettings
  readonly mayRequire: boolean
  readonly onSaved: () => Promise<void>
}

const Settings = ({ settings, mayRequire, onSaved }: FieldsProps) => {
  const t = useText()
  const announce = useAnnounce()
  const [draft, setDraft] = useState({ ...settings, domains: settings.domains.join(' ') })
  const [error, setError] = useState<unknown>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    const domains = draft.domains.split(/[\s,]+/).filter((domain) => domain !== '')
    try {
      const seen = { ...settings, domains: [...settings.domains] }
      const body = { ...draft, domains, seen }
      await call(changeSignOn, { body })
      announce({ text: texts.saved })
      await onSaved()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <form className={look.form} onSubmit={save}>
      <RefusalNotice error={error} />
      <TextInput
        label={t(texts.domains)}
        description={t(texts.domainsHint)}
        value={draft.domains}
        onChange={(event) => setDraft({ ...draft, domains: event.currentTarget.value })}
      />
      <Checkbox
        label={t(texts.providerProves)}
        description={t(texts.providerProvesHint)}
        checked={draft.providerProves}
        onChange={(event) => setDraft({ ...draft, providerProves: event.currentTarget.checked })}
      />
      <Checkbox
        label={t(texts.required)}
        description={t(texts.requiredHint)}
        checked={draft.required}
        disabled={!mayRequire && !draft.required}
        onChange={(event) => setDraft({ ...draft, required: event.currentTarget.checked })}
      />
      <Button type="submit" variant="default">
        {t(texts.save)}
      </Button>
    </form>
  )
}

/** The provider as it is configured, and what administrators decide about it. */
export const SignOnState = () => {
  const client = useQueryClient()
  const state = useQuery({ queryKey: ['sign-on-state'], queryFn: () => call(showSignOn) })
  const onSaved = () => client.invalidateQueries({ queryKey: ['sign-on-state'] })
  return (
    <Block title={texts.provider}>
      <RefusalNotice error={state.error} onTryAgain={() => void state.refetch()} />
      {state.isPending && <TextSkeleton lines={4} />}
      {state.data && (
        <>
          <ProviderFacts provider={state.data.provider} />
          <Settings
            settings={state.data.settings}
            mayRequire={state.data.provider !== null}
            onSaved={onSaved}
          />
        </>
      )}
    </Block>
  )
}
