import { useState } from 'react'
import { call } from '../../../../kit/ui/api/call.ts'
import { type Draft, type Field, RecordForm } from '../../../people/RecordForm.tsx'
import { namesOf, useDone } from '../Saving.tsx'
import { texts as words } from '../texts.ts'
import { addSet } from './contract.ts'
import { LevelOrder } from './LevelOrder.tsx'
import { nameFields } from './RenameForm.tsx'
import { texts } from './texts.ts'

const fields: readonly Field[] = [
  { kind: 'line', name: 'code', label: texts.code, hint: texts.codeHint, required: true },
  ...nameFields,
  { kind: 'day', name: 'from', label: texts.startFrom, hint: words.fromHint },
]

/** A new set with its first order. */
export const NewSet = ({ onDone }: { readonly onDone: () => void }) => {
  const done = useDone()
  const [codes, setCodes] = useState<readonly string[]>([])
  const save = async (draft: Draft) => {
    const { code, basis, from } = draft
    const named = { code: code ?? '', name: namesOf(draft), basis: basis ?? null }
    await call(addSet, { body: { ...named, from: from ?? '-infinity', levelCodes: [...codes] } })
    onDone()
    await done(words.added)
  }
  return (
    <RecordForm fields={fields} initial={{}} onSave={save} onCancel={onDone}>
      <LevelOrder codes={codes} onChange={setCodes} />
    </RecordForm>
  )
}
