import { Button } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import { type State, StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import { type Draft, type Field, RecordForm } from '../../people/RecordForm.tsx'
import { completeStudy, verifyQualification } from '../contract.ts'
import { EvidenceFiles } from '../evidence/EvidenceFiles.tsx'
import { LevelMark, type Vocabulary } from '../ladders/Vocabulary.tsx'
import { words } from '../texts.ts'
import look from './person.module.css'
import { type Person, proofFields, type RecordKind } from './RecordKinds.tsx'
import { Records, useRenew } from './Records.tsx'

type Held = Person['qualifications'][number]
type Studied = Person['studies'][number]
type Props = { readonly person: Person; readonly vocabulary: Vocabulary }

const states: Readonly<Record<string, State>> = { verified: 'met', seen: 'soon', rejected: 'late' }

/** What was learned, in one quiet line. */
const Details = ({ of, vocabulary }: { readonly of: Held | Studied; readonly vocabulary: Vocabulary }) => {
  const t = useText()
  const format = useFormat()
  const parts = [
    of.specialty ?? (of.fieldCode && t(vocabulary.fieldName(of.fieldCode))),
    of.institution,
    of.country && t(vocabulary.termName('country', of.country)),
    of.form && t(vocabulary.termName('form', of.form)),
    of.funding && t(vocabulary.termName('funding', of.funding)),
    'awarded' in of && of.awarded && format.date(of.awarded),
    'diplomaNumber' in of && of.diplomaNumber,
  ]
  return <small>{parts.filter(Boolean).join(' · ')}</small>
}

const Verification = ({ held, person, vocabulary }: Props & { readonly held: Held }) => {
  const t = useText()
  const renew = useRenew()
  const [opened, setOpened] = useState(false)
  const fields: Field[] = [
    {
      kind: 'choice',
      name: 'verification',
      label: words.verification,
      choices: vocabulary.choices('verification'),
      required: true,
    },
    { kind: 'line', name: 'reason', label: words.reason },
  ]
  const save = async ({ verification, reason }: Draft, _changes: Draft, revision: number) => {
    await call(verifyQualification, {
      params: { personId: person.personId, id: held.id },
      body: {
        revision,
        verification: verification as 'verified',
        reason: reason ?? null,
      },
    })
    setOpened(false)
    await renew()
  }
  return (
    <div className={look.files}>
      <StateMark
        state={states[held.verification] ?? 'unknown'}
        word={vocabulary.termName('verification', held.verification)}
      />
      {!person.refusals.changeQualifications && (
        <Button size="compact-xs" variant="subtle" onClick={() => setOpened(true)}>
          {t(words.verify)}
        </Button>
      )}
      <SideSheet opened={opened} onClose={() => setOpened(false)} title={words.verification}>
        {opened && (
          <RecordForm
            fields={fields}
            initial={{ verification: held.verification }}
            revision={held.revision}
            onSave={save}
          />
        )}
      </SideSheet>
    </div>
  )
}

/** The qualifications that the person holds, with their evidence and verification. */
export const Qualifications = ({ person, vocabulary, kind }: Props & { readonly kind: RecordKind }) => {
  const renew = useRenew()
  const { personId, refusals, qualifications } = person
  return (
    <Records
      personId={personId}
      kind={kind}
      rows={qualifications}
      refusal={refusals.changeQualifications}
      what={(held) => <LevelMark vocabulary={vocabulary} code={held.levelCode} />}
      more={(held) => (
        <>
          <Details of={held} vocabulary={vocabulary} />
          <div className={look.proof}>
            <Verification held={held} person={person} vocabulary={vocabulary} />
            <EvidenceFiles
              personId={personId}
              qualificationId={held.id}
              files={held.evidence}
              mayChange={!refusals.changeQualifications}
              onChanged={renew}
            />
          </div>
        </>
      )}
    />
  )
}

const Completion = ({ studied, person, vocabulary }: Props & { readonly studied: Studied }) => {
  const t = useText()
  const renew = useRenew()
  const [opened, setOpened] = useState(false)
  const save = async ({ awarded, diplomaNumber, evidenceKind }: Draft, _changes: Draft, revision: number) => {
    await call(completeStudy, {
      params: { personId: person.personId, id: studied.id },
      body: {
        revision,
        awarded: awarded ?? '',
        diplomaNumber: diplomaNumber ?? null,
        evidenceKind: evidenceKind ?? null,
      },
    })
    setOpened(false)
    await renew()
  }
  return (
    <div>
      <Button size="compact-xs" variant="light" onClick={() => setOpened(true)}>
        {t(words.complete)}
      </Button>
      <SideSheet opened={opened} onClose={() => setOpened(false)} title={words.complete}>
        {opened && (
          <RecordForm
            fields={proofFields(vocabulary)}
            initial={{}}
            revision={studied.revision}
            onSave={save}
            label={words.finish}
          />
        )}
      </SideSheet>
    </div>
  )
}

/** What the person is studying for, or did; a study that goes on can be finished in one step. */
export const Studies = ({ person, vocabulary, kind }: Props & { readonly kind: RecordKind }) => (
  <Records
    personId={person.personId}
    kind={kind}
    rows={person.studies}
    refusal={person.refusals.changeQualifications}
    what={(studied) => <LevelMark vocabulary={vocabulary} code={studied.levelCode} studying />}
    more={(studied) => (
      <>
        <div>
          <Details of={studied} vocabulary={vocabulary} />
        </div>
        {studied.to === null && !person.refusals.changeQualifications && (
          <Completion studied={studied} person={person} vocabulary={vocabulary} />
        )}
      </>
    )}
  />
)
