import { Button, Popover } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../access.module.css'
import { changeView, deleteView, keepView, listViews, type SavedView } from './contract.ts'
import { OneView } from './OneView.tsx'
import { words } from './texts.ts'
import { ViewName } from './ViewName.tsx'

type Query = SavedView['query']

type Props = {
  /** The list's name, such as 'people'. */
  readonly screen: string
  /** The filters as they stand now; empty ones left out. */
  readonly query: Readonly<Query>
  /** Puts a kept view's filters in force. */
  readonly onChoose: (query: Readonly<Query>) => void
}

const isSame = (one: Readonly<Query>, other: Readonly<Query>): boolean => {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return names.every((name) => one[name] === other[name])
}

/** What can be done with the reader's views of a screen; each says so quietly, and deleting can be undone. */
const useViews = (screen: string) => {
  const announce = useAnnounce()
  const client = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const { data, error: unread } = useQuery({
    queryKey: ['views', screen],
    queryFn: ({ signal }) => call(listViews, { query: { screen } }, { signal }),
  })
  const attempt = async (work: () => Promise<unknown>, said?: (typeof words)[keyof typeof words]) => {
    setError(null)
    const done = await work().then(
      () => true,
      (thrown: unknown) => {
        setError(thrown)
        return false
      },
    )
    // Said when the views are read anew: the next change tells of each what the reader sees by then.
    await client.invalidateQueries({ queryKey: ['views', screen] })
    if (done && said) announce({ text: said })
    return done
  }
  const keep = (name: string, query: Query) =>
    attempt(() => call(keepView, { body: { screen, name, query } }), words.kept)
  const alter = ({ viewId, ...seen }: SavedView, wanted: Pick<SavedView, 'name' | 'query'>) => {
    const body = { ...wanted, seen: { name: seen.name, query: seen.query } }
    return attempt(() => call(changeView, { params: { viewId }, body }), words.changed)
  }
  const remove = async ({ viewId, name, query }: SavedView) => {
    const gone = await attempt(() => call(deleteView, { params: { viewId } }))
    const undo = () => keep(name, query).then(() => undefined)
    if (gone) announce({ text: words.removed, undo })
  }
  return { views: data?.views ?? [], known: data !== undefined, error: error ?? unread, keep, alter, remove }
}

/** The reader's kept views of a list: one click brings the filters back, one keeps those in force. */
export const SavedViews = ({ screen, query, onChoose }: Props) => {
  const t = useText()
  const [opened, setOpened] = useState(false)
  const { views, known, error, keep, alter, remove } = useViews(screen)
  const current = views.find((view) => isSame(view.query, query))
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={340}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconBookmark size={14} aria-hidden="true" />}
          onClick={() => setOpened(!opened)}
        >
          {current ? current.name : t(words.views)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(words.views)}>
        <RefusalNotice error={error} />
        {known && views.length === 0 && <p className={look.quiet}>{t(words.none)}</p>}
        <ul className={look.views}>
          {views.map((view) => (
            <OneView
              key={view.viewId}
              view={view}
              current={view === current}
              onChoose={() => {
                onChoose(view.query)
                setOpened(false)
              }}
              onUpdate={() => void alter(view, { name: view.name, query: { ...query } })}
              onRename={(next) => alter(view, { name: next, query: view.query })}
              onRemove={() => void remove(view)}
            />
          ))}
        </ul>
        {!current && <ViewName onSave={(name) => keep(name, { ...query })} />}
      </Popover.Dropdown>
    </Popover>
  )
}
