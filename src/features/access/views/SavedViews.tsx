import { Button, Popover, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../access.module.css'
import { deleteView, keepView, listViews } from './contract.ts'
import { words } from './texts.ts'

type Props = {
  /** The list's name, such as 'people'. */
  readonly screen: string
  /** The filters as they stand now; empty ones left out. */
  readonly query: Readonly<Record<string, string>>
  /** Puts a kept view's filters in force. */
  readonly onChoose: (query: Readonly<Record<string, string>>) => void
}

/** The reader's kept views of a list: one click brings the filters back, one keeps those in force. */
export const SavedViews = ({ screen, query, onChoose }: Props) => {
  const t = useText()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const [error, setError] = useState<unknown>(null)
  const views = useQuery({
    queryKey: ['views', screen],
    queryFn: ({ signal }) => call(listViews, { query: { screen } }, { signal }),
  })
  const attempt = async (work: () => Promise<unknown>) => {
    setError(null)
    await work().catch(setError)
    await client.invalidateQueries({ queryKey: ['views', screen] })
  }
  const keep = (event: FormEvent) => {
    event.preventDefault()
    void attempt(async () => {
      await call(keepView, { body: { screen, name, query } })
      setName('')
      announce({ text: words.kept })
    })
  }
  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="bottom-start" withinPortal trapFocus>
      <Popover.Target>
        <Button variant="default" size="xs" onClick={() => setOpened(!opened)}>
          {t(words.views)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <RefusalNotice error={error ?? views.error} />
        {views.data?.views.length === 0 && <p className={look.quiet}>{t(words.none)}</p>}
        <ul className={look.rows}>
          {views.data?.views.map((view) => (
            <li key={view.viewId}>
              <Button
                variant="subtle"
                size="xs"
                onClick={() => {
                  onChoose(view.query)
                  setOpened(false)
                }}
              >
                {view.name}
              </Button>
              <Button
                variant="default"
                size="compact-xs"
                aria-label={`${t(words.remove)}: ${view.name}`}
                onClick={() => void attempt(() => call(deleteView, { params: { viewId: view.viewId } }))}
              >
                {t(words.remove)}
              </Button>
            </li>
          ))}
        </ul>
        <form className={look.form} onSubmit={keep}>
          <TextInput
            label={t(words.keep)}
            placeholder={t(words.name)}
            required
            withAsterisk={false}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="xs">
            {t(words.save)}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
