import { useState } from 'react'
import { reorderedFrom } from '../../../../domain/counting/reorder.ts'
import { covers } from '../../../../domain/time/day.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { useAsOf } from '../../../../kit/ui/navigate/useShared.tsx'
import { type Draft, RecordForm } from '../../../people/RecordForm.tsx'
import look from '../Ladders.module.css'
import type { CountedSet } from '../Vocabulary.tsx'
import { useArranging } from './Arranging.tsx'
import { LevelOrder } from './LevelOrder.tsx'
import { texts } from './texts.ts'

type Props = { readonly set: CountedSet; readonly onDone: () => void }

const fields = [
  { kind: 'day', name: 'from', label: texts.newFrom, hint: texts.newFromHint, required: true },
] as const

/** Another order of a set from a day on; without levels the set ends that day. */
export const OrderForm = ({ set, onDone }: Props) => {
  const t = useText()
  const { asOf } = useAsOf()
  const arrange = useArranging(set, onDone)
  const [codes, setCodes] = useState<readonly string[]>(() =>
    set.members
      .filter((member) => covers(member, asOf))
      .toSorted((a, b) => a.position - b.position)
      .map(({ levelCode }) => levelCode),
  )
  const save = (draft: Draft) =>
    arrange((members) => reorderedFrom(members, draft.from ?? '', codes), texts.reordered)
  const isMoreToCome = set.members.some(({ from }) => from > asOf)
  return (
    <RecordForm fields={fields} initial={{}} onSave={save} onCancel={onDone}>
      {isMoreToCome && <small className={look.quiet}>{t(texts.laterGone)}</small>}
      <LevelOrder codes={codes} onChange={setCodes} />
    </RecordForm>
  )
}
