import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Text } from '../../../../domain/language/say.ts'
import { unitAddress } from '../../../../domain/units/address.ts'
import type { AnswerOf } from '../../../../kit/http/contract.ts'
import { ApiRefusal } from '../../../../kit/ui/api/ApiRefusal.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { PartialDateField } from '../../../../kit/ui/field/PartialDateField.tsx'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { useGo } from '../../../../kit/ui/navigate/To.tsx'
import { useAnnounce } from '../../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { Block, Page } from '../../../../kit/ui/shell/Page.tsx'
import { UnitName } from '../../UnitName.tsx'
import type { moveUnit } from '../contract.ts'
import { reverseEvent } from '../reversal/contract.ts'
import { words } from '../texts.ts'
import { PreviewOf } from './PreviewOf.tsx'

type Outcome = AnswerOf<typeof moveUnit>

/** What every operation says: the day, the document that decided it, and whether to try it only. */
export type Deed = {
  readonly day: string
  readonly document: { readonly symbol: string; readonly day: string | null; readonly issuer: string | null }
  readonly note: string | null
  readonly dryRun: boolean
}

const emptyDeed = { day: '', symbol: '', documentDay: null as string | null, issuer: '', note: '' }
type Draft = typeof emptyDeed

type FieldsProps = {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly errors: Readonly<Record<string, string>>
}

const DeedFields = ({ draft, onChange, errors }: FieldsProps) => {
  const t = useText()
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  return (
    <>
      <PartialDateField
        label={words.day}
        wholeDay
        required
        value={draft.day || null}
        onChange={(day) => set({ day: day ?? '' })}
        error={errors.day}
      />
      <TextInput
        label={t(words.symbol)}
        description={t(words.symbolHint)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        maw="20rem"
        value={draft.symbol}
        onChange={(event) => set({ symbol: event.currentTarget.value })}
        error={errors['document.symbol']}
      />
      <PartialDateField
        label={words.documentDay}
        wholeDay
        value={draft.documentDay}
        onChange={(documentDay) => set({ documentDay })}
        error={errors['document.day']}
      />
      <TextInput
        label={t(words.issuer)}
        maw="32rem"
        value={draft.issuer}
        onChange={(event) => set({ issuer: event.currentTarget.value })}
      />
      <Textarea
        label={t(words.note)}
        maw="32rem"
        autosize
        minRows={2}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
  )
}

type Props = {
  readonly title: Text
  /** The unit that is changed; none for a unit at the head of a hierarchy. */
  readonly unit?: { readonly unitId: string; readonly name: string; readonly nameEn: string | null }
  /** Asks the server; with `dryRun` it only tells what would change. */
  readonly send: (deed: Deed) => Promise<Outcome>
  /** The fields of this operation, above those of its document. */
  readonly children: (errors: Readonly<Record<string, string>>, day: string | null) => ReactNode
}

/** A form in one column: fields, then who goes where, then done, with the way back near. */
export const FormFrame = ({ title, unit, send, children }: Props) => {
  const home = unit ? unitAddress(unit.unitId) : '/units'
  const t = useText()
  const go = useGo()
  const announce = useAnnounce()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(emptyDeed)
  const [preview, setPreview] = useState<Outcome['preview'] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [working, setWorking] = useState(false)
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
      return await send({ day, document, note: note || null, dryRun })
    } catch (thrown) {
      setError(thrown)
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
              <Button type="submit" loading={working}>
                {t(words.look)}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Page>
  )
}
