import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { PresentRecord } from '../../domain/language/refusal.ts'
import type { Text } from '../../domain/language/say.ts'
import { ApiRefusal } from '../../kit/ui/api/ApiRefusal.ts'
import { ConflictNotice } from '../../kit/ui/conflict/ConflictNotice.tsx'
import type { Draft } from '../../kit/ui/conflict/merge.ts'
import { useConflict } from '../../kit/ui/conflict/useConflict.ts'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../kit/ui/notice/RefusalNotice.tsx'
import { words } from '../../kit/ui/texts.ts'
import { DraftOffer } from '../access/drafts/DraftOffer.tsx'
import { useDraft } from '../access/drafts/KeepingDraft.tsx'
import { FieldValue } from './FieldValue.tsx'
import { FormField } from './FormField.tsx'
import { texts } from './texts.ts'

export type { Draft }

export type Choice = { readonly value: string; readonly label: Text }

/** One field of a form about a person. */
export type Field = {
  readonly name: string
  readonly label: Text
  readonly required?: boolean
  readonly hint?: Text
} & (
  | { readonly kind: 'line' | 'text' | 'date' | 'day' }
  | { readonly kind: 'unit'; readonly asOf: string }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
)

/** What is kept of a form: what was typed, and what its writer had seen of these fields. */
type Kept = { readonly changes: Draft; readonly base: Draft; readonly seen: number }

type Props = {
  readonly fields: readonly Field[]
  readonly initial: Draft
  /**
   * Saves: gets the whole draft, only what differs from the start, and the revision that was seen. A thrown refusal is
   * shown at its fields; one because somebody else was quicker is shown field by field, with a choice for each.
   */
  readonly onSave: (draft: Draft, changes: Draft, seen: number) => Promise<void>
  /** The revision of the record that is edited, as it was read. */
  readonly revision?: number
  /** Asks how the record stands, where a refusal does not tell it. */
  readonly reread?: () => Promise<PresentRecord>
  /** Keeps what is typed under this name until it is saved, so that it outlives a closed tab. */
  readonly keptAs?: string
  readonly label?: Text
  /** What it does cannot be undone: the button says so by its colour. */
  readonly danger?: boolean
  /** Shown beside the button, given the refusal: another way out. */
  readonly ways?: (error: unknown, draft: Draft) => ReactNode
  /** Leaves without saving. */
  readonly onCancel?: () => void
  /** What else is filled in, below the fields. */
  readonly children?: ReactNode
}

/** Only what differs from what the form set out from. */
const changesIn = (draft: Draft, base: Draft): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([name, value]) => (base[name] ?? null) !== value))

const only = (draft: Draft, names: readonly string[]): Draft =>
  Object.fromEntries(names.map((name) => [name, draft[name] ?? null]))

/** A form in one column: labels above, the server's sentences at the fields and as a list on top. */
export const RecordForm = (props: Props) => {
  const { fields, initial, onSave, label = texts.save, danger = false, ways, onCancel, children } = props
  const t = useText()
  const [draft, setDraft] = useState<Draft>(initial)
  const [error, setError] = useState<unknown>(null)
  const [working, setWorking] = useState(false)
  const { revision, reread, keptAs } = props
  const { base, seen, conflict, undecided, meet, setOutFrom } = useConflict({
    initial,
    draft,
    onDraft: setDraft,
    revision,
    reread,
  })
  const changes = changesIn(draft, base)
  const kept = useDraft<Kept>(
    keptAs,
    Object.keys(changes).length === 0 ? null : { changes, base: only(base, Object.keys(changes)), seen },
  )
  const goOn = (found: Kept) => {
    setOutFrom(found.base, found.seen)
    setDraft({ ...draft, ...found.changes })
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    setWorking(true)
    try {
      await kept.whileSaving(() => onSave(draft, changes, seen))
    } catch (thrown) {
      if (!(await meet(thrown).catch(() => false))) setError(thrown)
    }
    setWorking(false)
  }
  const sentences = error instanceof ApiRefusal ? error.fields : {}
  const fieldOf = (name: string) => fields.find((field) => field.name === name)
  return (
    <form onSubmit={save} style={{ display: 'flex', flexDirection: 'column', gap: '1rem' }}>
      <DraftOffer kept={kept} onGoOn={goOn} />
      <ConflictNotice
        conflict={conflict}
        labelOf={(name) => fieldOf(name)?.label}
        shown={(name, value) => <FieldValue field={fieldOf(name)} value={value} />}
      />
      <RefusalNotice error={error}>{ways?.(error, draft)}</RefusalNotice>
      {fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          value={draft[field.name] ?? null}
          error={sentences[field.name]}
          onChange={(value) => setDraft((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {children}
      <div style={{ display: 'flex', gap: '0.75rem' }}>
        <Button
          type="submit"
          loading={working}
          disabled={undecided}
          {...(danger ? { color: 'var(--signal)' } : {})}
        >
          {t(label)}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={() => void kept.drop().then(onCancel)}>
            {t(words.cancel)}
          </Button>
        )}
      </div>
    </form>
  )
}
