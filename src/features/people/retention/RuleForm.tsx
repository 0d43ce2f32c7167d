import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api/call.ts'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { type Draft, type Field, RecordForm } from '../RecordForm.tsx'
import { changeRule, type ShownRule } from './contract.ts'
import { words } from './texts.ts'

const fields: readonly Field[] = [
  { kind: 'line', name: 'months', label: words.monthsField, required: true },
  { kind: 'line', name: 'source', label: words.source, hint: words.sourceHint },
]

/** Changes how long a kind of record is kept, and confirms the ground. */
export const RuleForm = ({ rule, onDone }: { readonly rule: ShownRule; readonly onDone: () => void }) => {
  const announce = useAnnounce()
  const client = useQueryClient()
  const { kind, months, source, revision } = rule
  const save = async (draft: Draft, _changes: Draft, seen: number) => {
    const body = { revision: seen, months: Number(draft.months), source: draft.source ?? null }
    await call(changeRule, { params: { kind }, body })
    announce({ text: words.saved })
    onDone()
    await client.invalidateQueries({ queryKey: ['retention'] })
  }
  return (
    <RecordForm
      fields={fields}
      initial={{ months: String(months), source }}
      revision={revision}
      onSave={save}
    />
  )
}
