import { call } from '../../../../kit/ui/api/call.ts'
import { type Draft, type Field, RecordForm } from '../../../people/RecordForm.tsx'
import { namesOf, useDone } from '../Saving.tsx'
import { texts as words } from '../texts.ts'
import type { CountedSet } from '../Vocabulary.tsx'
import { changeSet } from './contract.ts'
import { RemovingSet } from './removal/RemovingSet.tsx'

export const nameFields: readonly Field[] = [
  { kind: 'line', name: 'name.vi', label: words.name, required: true },
  { kind: 'line', name: 'name.en', label: words.nameEn, required: true },
  { kind: 'text', name: 'basis', label: words.basis, hint: words.basisHint },
]

type Props = { readonly set: CountedSet; readonly onDone: () => void }

/** The name of a set and what it rests on. */
export const RenameForm = ({ set, onDone }: Props) => {
  const done = useDone()
  const params = { code: set.code }
  const { name, basis } = set
  const save = async (draft: Draft, _changes: Draft, seen: number) => {
    const { revision } = await call(changeSet, {
      params,
      body: { name: namesOf(draft), basis: draft.basis ?? null, revision: seen },
    })
    onDone()
    await done(words.saved, () => call(changeSet, { params, body: { name, basis, revision } }))
  }
  const initial = { 'name.vi': name.vi, 'name.en': name.en, basis }
  return (
    <>
      <RecordForm
        fields={nameFields}
        initial={initial}
        revision={set.revision}
        onSave={save}
        onCancel={onDone}
      />
      <RemovingSet set={set} onDone={onDone} />
    </>
  )
}
