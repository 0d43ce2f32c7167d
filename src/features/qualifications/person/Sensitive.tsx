import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import { type Draft, type Field, RecordForm } from '../../people/RecordForm.tsx'
import { changeSensitive, readSensitive } from '../../people/sensitive/contract.ts'
import { texts } from '../../people/texts.ts'
import type { Vocabulary } from '../ladders/Vocabulary.tsx'
import { words } from '../texts.ts'
import look from './person.module.css'
import type { Person } from './RecordKinds.tsx'

type Facts = AnswerOf<typeof readSensitive>
type Props = { readonly person: Person; readonly vocabulary: Vocabulary }

/** Asks what the data are needed for; nothing is fetched before that is said. */
const Purpose = ({ onSaid }: { readonly onSaid: (purpose: string) => Promise<void> }) => {
  const t = useText()
  const [purpose, setPurpose] = useState('')
  const [error, setError] = useState<unknown>(null)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    void onSaid(purpose).catch(setError)
  }
  return (
    <form onSubmit={ask} style={{ display: 'flex', flexDirection: 'column', gap: '1rem', maxWidth: '32rem' }}>
      <RefusalNotice error={error} />
      <TextInput
        label={t(words.purpose)}
        description={t(words.purposeHint)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        maxLength={500}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <div>
        <Button type="submit">{t(words.showSensitive)}</Button>
      </div>
    </form>
  )
}

const Shown = ({ facts, vocabulary }: { readonly facts: Facts; readonly vocabulary: Vocabulary }) => {
  const t = useText()
  const format = useFormat()
  const rows = [
    [words.ethnicity, facts.ethnicity && t(vocabulary.termName('ethnicity', facts.ethnicity))],
    [words.religion, facts.religion && t(vocabulary.termName('religion', facts.religion))],
    [words.partyJoined, facts.partyJoined && format.date(facts.partyJoined)],
    [words.partyOfficial, facts.partyOfficial && format.date(facts.partyOfficial)],
    [words.personalNumber, facts.personalNumber],
  ] as const
  return (
    <dl className={look.facts}>
      {rows.map(([label, value]) => (
        <div key={label.en} style={{ display: 'contents' }}>
          <dt>{t(label)}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Sensitive data behind the question for a purpose; gone again when the tab is left. */
export const Sensitive = ({ person, vocabulary }: Props) => {
  const t = useText()
  const announce = useAnnounce()
  const [facts, setFacts] = useState<Facts | null>(null)
  const [editing, setEditing] = useState(false)
  const [purpose, setPurpose] = useState('')
  const { personId, refusals } = person
  if (refusals.readSensitive) return <p>{t(refusals.readSensitive.text)}</p>
  const ask = (stated: string) => call(readSensitive, { params: { personId }, query: { purpose: stated } })
  const read = async (stated: string) => {
    setFacts(await ask(stated))
    setPurpose(stated)
  }
  if (!facts)
    return (
      <Block title={words.sensitive}>
        <Purpose onSaid={read} />
      </Block>
    )
  const { revision, ...initial } = facts
  /** What stands by now is read for the purpose that was stated, and written down like every reading. */
  const reread = async () => {
    const { revision: now, ...values } = await ask(purpose)
    return { revision: now, values }
  }
  const save = async (draft: Draft, _changes: Draft, seen: number) => {
    const wanted = { ...initial, ...draft }
    const saved = await call(changeSensitive, { params: { personId }, body: { ...wanted, revision: seen } })
    setFacts({ ...wanted, ...saved })
    setEditing(false)
    announce({ text: texts.saved })
  }
  const fields: Field[] = [
    { kind: 'choice', name: 'ethnicity', label: words.ethnicity, choices: vocabulary.choices('ethnicity') },
    { kind: 'choice', name: 'religion', label: words.religion, choices: vocabulary.choices('religion') },
    { kind: 'date', name: 'partyJoined', label: words.partyJoined },
    { kind: 'date', name: 'partyOfficial', label: words.partyOfficial },
    { kind: 'line', name: 'personalNumber', label: words.personalNumber },
  ]
  return (
    <Block title={words.sensitive}>
      {editing ? (
        <RecordForm fields={fields} initial={initial} revision={revision} reread={reread} onSave={save} />
      ) : (
        <>
          <Shown facts={facts} vocabulary={vocabulary} />
          {!refusals.changeSensitive && (
            <Button size="xs" variant="default" onClick={() => setEditing(true)}>
              {t(texts.edit)}
            </Button>
          )}
        </>
      )}
    </Block>
  )
}
