import { Button, Group, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Text } from '../../../../domain/language/say.ts'
import { unitAddress } from '../../../../domain/units/address.ts'
import type { AnswerOf } from '../../../../kit/http/contract.ts'
import { ApiRefusal } from '../../../../kit/ui/api/ApiRefusal.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { ConflictNotice } from '../../../../kit/ui/conflict/ConflictNotice.tsx'
import type { Draft as FieldDraft } from '../../../../kit/ui/conflict/merge.ts'
import { useConflict } from '../../../../kit/ui/conflict/useConflict.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { useGo } from '../../../../kit/ui/navigate/To.tsx'
import { useAnnounce } from '../../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { Block, Page } from '../../../../kit/ui/shell/Page.tsx'
import { DraftOffer } from '../../../access/drafts/DraftOffer.tsx'
import { useDraft } from '../../../access/drafts/KeepingDraft.tsx'
import { UnitName } from '../../UnitName.tsx'
import type { moveUnit } from '../contract.ts'
import { reverseEvent } from '../reversal/contract.ts'
import { words } from '../texts.ts'
import { type DeedDraft, DeedFields, emptyDeed } from './DeedFields.tsx'
import { PreviewOf } from './PreviewOf.tsx'

type Outcome = AnswerOf<typeof moveUnit>

/** What every operation says: the day, the document that decided it, and whether to try it only. */
export type Deed = {
  readonly day: string
  readonly document: { readonly symbol: string; readonly day: string | null; readonly issuer: string | null }
  readonly note: string | null
  readonly dryRun: boolean
  /** The revision of the unit that was seen. */
  readonly revision?: number
}

type Names = {
  readonly initial: FieldDraft
  readonly draft: FieldDraft
  readonly onDraft: (draft: FieldDraft) => void
  readonly labels: Readonly<Record<string, Text>>
}
const noNames: Names = { initial: {}, draft: {}, onDraft: () => undefined, labels: {} }

/** A form of an operation as it is kept: under which name, with what in its fields. */
export type FormKept = {
  readonly name: string
  readonly form: unknown
  readonly restore: (form: never) => void
}
type Kept = { readonly deed: DeedDraft; readonly form: unknown; readonly seen: number }

type Props = {
  readonly title: Text
  /** The unit that is changed; none for a unit at the head of a hierarchy. */
  readonly unit?: {
    readonly unitId: string
    readonly name: string
    readonly nameEn: string | null
    readonly revision: number
  }
  /** What the fields of this operation hold, to be kept while it is written and put back. */
  readonly kept?: FormKept
  /** Fields that change the unit itself: two who change them at once are told field by field. */
  readonly names?: Names
  /** Asks the server; with `dryRun` it only tells what would change. */
  readonly send: (deed: Deed) => Promise<Outcome>
  /** The fields of this operation, above those of its document. */
  readonly children: (errors: Readonly<Record<string, string>>, day: string | null) => ReactNode
}

/** A form in one column: fields, then who goes where, then done, with the way back near. */
export const FormFrame = ({ title, unit, send, children, kept, names = noNames }: Props) => {
  const home = unit ? unitAddress(unit.unitId) : '/units'
  const t = useText()
  const go = useGo()
  const announce = useAnnounce()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(emptyDeed)
  const [preview, setPreview] = useState<Outcome['preview'] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [working, setWorking] = useState(false)
  const { initial, onDraft, labels } = names
  const conflict = useConflict({ initial, draft: names.draft, onDraft, revision: unit?.revision })
  const first = useRef(JSON.stringify(kept?.form))
  const isTyped =
    JSON.stringify(draft) !== JSON.stringify(emptyDeed) || JSON.stringify(kept?.form) !== first.current
  const form = kept && `unit/${unit?.unitId ?? 'new'}/${kept.name}`
  const drafted = useDraft<Kept>(
    form,
    isTyped ? { deed: draft, form: kept?.form, seen: conflict.seen } : null,
  )
  const goOn = (found: Kept) => {
    setDraft(found.deed)
    kept?.restore(found.form as never)
    conflict.setOutFrom({}, found.seen)
  }
  const errors = error instanceof ApiRefusal ? error.fields : {}
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!preview) return
    shown.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [preview])
  const { day, symbol, documentDay, issuer, note } = draft
  const ask = async (dryRun: boolean) => {
    setWorking(true)
    setError(null)
    const document = { symbol, day: documentDay, issuer: issuer || null }
    try {
      const told = { day, document, note: note || null, dryRun, ...(unit ? { revision: conflict.seen } : {}) }
      return dryRun ? await send(told) : await drafted.whileSaving(() => send(told))
    } catch (thrown) {
      if (!(await conflict.meet(thrown))) setError(thrown)
      setPreview(null)
      return null
    } finally {
      setWorking(false)
    }
  }
  const look = async (event: FormEvent) => {
    event.preventDefault()
    setPreview((await ask(true))?.preview ?? null)
  }
  const carryOut = async () => {
    const outcome = await ask(false)
    if (!outcome) return
    await queries.invalidateQueries()
    const { eventId } = outcome
    const undo = async () => {
      if (eventId) await call(reverseEvent, { params: { eventId } })
      go(home)
      await queries.invalidateQueries()
    }
    announce({ text: words.done, undo })
    const [first] = outcome.unitIds
    go(first ? unitAddress(first) : home)
  }
  return (
    <Page title={title} about={unit && <UnitName unit={unit} />}>
      <DraftOffer kept={drafted} onGoOn={goOn} />
      <ConflictNotice conflict={conflict.conflict} labelOf={(field) => labels[field]} />
      <RefusalNotice error={error} />
      {preview ? (
        <Block title={words.whatChanges}>
          <div ref={shown} tabIndex={-1} style={{ outline: 'none' }}>
            <PreviewOf preview={preview} />
          </div>
          <Group mt="lg">
            <Button variant="default" onClick={() => setPreview(null)}>
              {t(words.back)}
            </Button>
            <Button loading={working} onClick={() => void carryOut()}>
              {t(words.do)}
            </Button>
          </Group>
        </Block>
      ) : (
        <form onSubmit={(event) => void look(event)}>
          <Stack gap="md">
            {children(errors, day || null)}
            <DeedFields draft={draft} onChange={setDraft} errors={errors} />
            <Group>
              <Button type="submit" loading={working} disabled={conflict.undecided}>
                {t(words.look)}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Page>
  )
}
