import { call } from '../../../kit/ui/api/call.ts'
import { type Draft, type Field, RecordForm } from '../../people/RecordForm.tsx'
import { addLadder, changeLadder, removeLadder } from './contract.ts'
import { Removing } from './Removing.tsx'
import { dayOf, namesOf, periodOf, useDone } from './Saving.tsx'
import { texts } from './texts.ts'
import type { Ladder } from './Vocabulary.tsx'

const fields: readonly Field[] = [
  { kind: 'line', name: 'name.vi', label: texts.name, required: true },
  { kind: 'line', name: 'name.en', label: texts.nameEn, required: true },
  { kind: 'day', name: 'from', label: texts.from, hint: texts.fromHint },
  { kind: 'day', name: 'to', label: texts.to, hint: texts.toHint },
  { kind: 'text', name: 'source', label: texts.basis, hint: texts.basisHint },
]
const code: Field = { kind: 'line', name: 'code', label: texts.code, hint: texts.codeHint, required: true }

const bodyOf = (draft: Draft) => ({ name: namesOf(draft), source: draft.source ?? null, ...periodOf(draft) })
const asItIs = ({ name, source, from, to }: Ladder) => ({ name, source, from, to })

type Props = { readonly onDone: () => void }

/** A new ladder; its levels follow. */
export const NewLadder = ({ onDone }: Props) => {
  const done = useDone()
  const save = async (draft: Draft) => {
    const params = { code: draft.code ?? '' }
    await call(addLadder, { body: { ...params, ...bodyOf(draft) } })
    onDone()
    await done(texts.added, () => call(removeLadder, { params }))
  }
  return <RecordForm fields={[code, ...fields]} initial={{}} onSave={save} onCancel={onDone} />
}

/** Names, days and basis of a ladder; one without levels may be removed. */
export const LadderForm = ({ ladder, onDone }: Props & { readonly ladder: Ladder }) => {
  const done = useDone()
  const params = { code: ladder.code }
  const save = async (draft: Draft, _changes: Draft, seen: number) => {
    const { revision } = await call(changeLadder, { params, body: { ...bodyOf(draft), revision: seen } })
    onDone()
    await done(texts.saved, () => call(changeLadder, { params, body: { ...asItIs(ladder), revision } }))
  }
  const { name, source, from, to } = ladder
  const initial = { 'name.vi': name.vi, 'name.en': name.en, source, from: dayOf(from), to: dayOf(to) }
  return (
    <>
      <RecordForm
        fields={fields}
        initial={initial}
        revision={ladder.revision}
        onSave={save}
        onCancel={onDone}
      />
      {ladder.levels.length === 0 && (
        <Removing
          question={texts.askRemoveLadder}
          remove={() => call(removeLadder, { params })}
          bringBack={() => call(addLadder, { body: { ...params, ...asItIs(ladder) } })}
          onDone={onDone}
        />
      )}
    </>
  )
}
