import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import { words as kit } from '../../../kit/ui/texts.ts'
import { type Draft, RecordForm } from '../../people/RecordForm.tsx'
import { texts } from '../../people/texts.ts'
import { words } from '../texts.ts'
import look from './person.module.css'
import type { RecordKind } from './RecordKinds.tsx'

type Row = {
  readonly id: string
  readonly revision: number
  readonly from?: string
  readonly to?: string | null
}

type Props<Item extends Row> = {
  readonly personId: string
  readonly kind: RecordKind
  readonly rows: readonly Item[]
  /** Why the reader may not change them. */
  readonly refusal: { readonly text: Text } | null
  readonly what: (row: Item) => ReactNode
  /** Further lines and tools of one row. */
  readonly more?: (row: Item) => ReactNode
}

const draftOf = (row: object, kind: RecordKind): Draft =>
  Object.fromEntries(
    kind.fields.map(({ name }) => [name, ((row as Record<string, unknown>)[name] as string | null) ?? null]),
  )

/** Everything shown of people is asked for anew. */
export const useRenew = () => {
  const client = useQueryClient()
  return () =>
    Promise.all(['person', 'people', 'history'].map((key) => client.invalidateQueries({ queryKey: [key] })))
}

/** One kind of dated records as a list, each edited in a side sheet. */
export const Records = <Item extends Row>({ personId, kind, rows, refusal, what, more }: Props<Item>) => {
  const t = useText()
  const format = useFormat()
  const announce = useAnnounce()
  const renew = useRenew()
  const [edited, setEdited] = useState<Item | 'new' | null>(null)
  const save = async (draft: Draft, changes: Draft, seen: number) => {
    if (edited === 'new') await call(kind.add, { params: { personId }, body: draft })
    else if (edited)
      await call(kind.change, {
        params: { personId, id: edited.id },
        body: { ...changes, revision: seen },
      })
    setEdited(null)
    announce({ text: texts.saved })
    await renew()
  }
  const remove = async (row: Item) => {
    await call(kind.remove, { params: { personId, id: row.id } })
    await renew()
  }
  const add = refusal ? undefined : (
    <Button size="xs" variant="default" onClick={() => setEdited('new')}>
      {t(texts.add)}
    </Button>
  )
  return (
    <Block title={kind.name} tools={add}>
      {rows.length === 0 && <p className={look.quiet}>{t(words.none)}</p>}
      <ul className={look.records}>
        {rows.map((row) => (
          <li key={row.id}>
            <div className={look.said}>
              <div>{what(row)}</div>
              {row.from && (
                <small>
                  {format.date(row.from)} – {row.to ? format.date(row.to) : t(kit.now)}
                </small>
              )}
              {more?.(row)}
            </div>
            {!refusal && (
              <div className={look.tools}>
                <Button size="compact-xs" variant="subtle" onClick={() => setEdited(row)}>
                  {t(texts.edit)}
                </Button>
                <ConfirmWithUndo
                  label={texts.remove}
                  question={texts.askRemove}
                  size="compact-xs"
                  variant="subtle"
                  done={texts.removed}
                  onConfirm={() => remove(row)}
                >
                  <p>{t(texts.removeHint)}</p>
                </ConfirmWithUndo>
              </div>
            )}
          </li>
        ))}
      </ul>
      <SideSheet
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={`${t(edited === 'new' ? texts.add : texts.edit)}: ${t(kind.name)}`}
      >
        {edited && (
          <RecordForm
            key={edited === 'new' ? 'new' : `${edited.id}-${edited.revision}`}
            fields={kind.fields}
            initial={edited === 'new' ? kind.start : draftOf(edited, kind)}
            revision={edited === 'new' ? 0 : edited.revision}
            keptAs={`person/${personId}/${kind.code}/${edited === 'new' ? 'new' : edited.id}`}
            onSave={save}
          />
        )}
      </SideSheet>
    </Block>
  )
}
