import { type Draft, type Field, RecordForm } from '../../../people/RecordForm.tsx'
import { dayOf, periodOf } from '../Saving.tsx'
import { texts as words } from '../texts.ts'
import type { CountedSet, Member } from '../Vocabulary.tsx'
import { useArranging } from './Arranging.tsx'
import { texts } from './texts.ts'

type Props = { readonly set: CountedSet; readonly member: Member; readonly onDone: () => void }

const fields: readonly Field[] = [
  { kind: 'line', name: 'position', label: texts.position, hint: texts.positionHint, required: true },
  { kind: 'day', name: 'from', label: words.from, hint: words.fromHint },
  { kind: 'day', name: 'to', label: words.to, hint: words.toHint },
]

/** Mends when a level belongs to a set, and its place in the order. */
export const MemberForm = ({ set, member, onDone }: Props) => {
  const arrange = useArranging(set, onDone)
  const save = (draft: Draft) => {
    const mended = { levelCode: member.levelCode, position: Number(draft.position), ...periodOf(draft) }
    return arrange((members) => {
      const same = (one: Member) => one.levelCode === member.levelCode
      const mine = members.find((one) => same(one) && one.from === member.from) ?? members.find(same)
      return members.map((one) => (one === mine ? mended : one))
    }, words.saved)
  }
  const initial = { position: String(member.position), from: dayOf(member.from), to: dayOf(member.to) }
  return <RecordForm fields={fields} initial={initial} onSave={save} onCancel={onDone} />
}
