import { useState } from 'react'
import type { PresentRecord } from '../../../domain/language/refusal.ts'
import { ApiRefusal } from '../api/ApiRefusal.ts'
import { asDraft, type Clash, type Draft, merge } from './merge.ts'

export type Whose = 'mine' | 'theirs'

/** What stands differently by now, with what has been chosen so far. */
export type Conflict = {
  readonly clashes: readonly Clash[]
  readonly taken: readonly { readonly name: string; readonly value: string | null }[]
  readonly chosen: Readonly<Record<string, Whose>>
  readonly choose: (clash: Clash, whose: Whose) => void
}

type Facts = {
  /** The record as it was when the form opened. */
  readonly initial: Draft
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  /** The revision that was seen when the form opened. */
  readonly revision?: number | undefined
  /** Asks how the record stands, where a refusal does not tell (sensitive facts). */
  readonly reread?: (() => Promise<PresentRecord>) | undefined
}

const presentIn = async (error: unknown, reread: Facts['reread']): Promise<PresentRecord | null> => {
  if (!(error instanceof ApiRefusal) || error.code !== 'record.changed_meanwhile') return null
  return error.present ?? (await reread?.()) ?? null
}

/**
 * Two people on one record: what a form set out from (`base`, `seen`), and what to do when a save is refused because
 * somebody was quicker. `meet` answers whether the refusal was such a one; then the typed text is still there,
 * `conflict` says what differs, and the next save builds on what stands by now.
 */
export const useConflict = ({ initial, draft, onDraft, revision = 0, reread }: Facts) => {
  const [base, setBase] = useState(initial)
  const [seen, setSeen] = useState(revision)
  const [found, setFound] = useState<Omit<Conflict, 'chosen' | 'choose'> | null>(null)
  const [chosen, setChosen] = useState<Readonly<Record<string, Whose>>>({})
  const meet = async (error: unknown): Promise<boolean> => {
    const present = await presentIn(error, reread)
    if (!present) return false
    const theirs = asDraft(present.values, [...new Set([...Object.keys(base), ...Object.keys(draft)])])
    const { draft: merged, clashes, taken } = merge(base, draft, theirs)
    setBase({ ...base, ...theirs })
    if (present.revision !== null) setSeen(present.revision)
    setChosen({})
    setFound({ clashes, taken: taken.map((name) => ({ name, value: theirs[name] ?? null })) })
    onDraft(merged)
    return true
  }
  const choose = ({ name, mine, theirs }: Clash, whose: Whose) => {
    setChosen((before) => ({ ...before, [name]: whose }))
    onDraft({ ...draft, [name]: whose === 'mine' ? mine : theirs })
  }
  /** Sets out from elsewhere: a draft of before, with what its writer had seen then. */
  const setOutFrom = (from: Draft, then: number) => {
    setBase({ ...base, ...from })
    setSeen(then)
  }
  const conflict: Conflict | null = found && { ...found, chosen, choose }
  const undecided = found?.clashes.some(({ name }) => !(name in chosen)) ?? false
  return { base, seen, conflict, undecided, meet, setOutFrom }
}
