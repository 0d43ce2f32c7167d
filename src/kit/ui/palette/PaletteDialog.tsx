import { Modal } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import { useGo } from '../navigate/To.tsx'
import { words } from '../texts.ts'
import look from './CommandPalette.module.css'
import type { Hit, PaletteSource } from './source.ts'

type Props = { readonly sources: readonly PaletteSource[]; readonly onClose: () => void }

const useTypedAfterPause = (typed: string): string => {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), 120)
    return () => clearTimeout(timer)
  }, [typed])
  return useDeferredValue(asked)
}

const useHits = (sources: readonly PaletteSource[], text: string) => {
  const answers = useQueries({
    queries: sources.map((source) => ({
      queryKey: ['palette', source.key, text],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => source.search(text, signal),
      placeholderData: (before: readonly Hit[] | undefined) => before,
      staleTime: 10_000,
      retry: false,
    })),
  })
  const groups = sources.map((source, index) => ({ source, hits: answers[index]?.data ?? [] }))
  return { groups, waiting: answers.some((answer) => answer.isFetching) }
}

const useSaid = () => {
  const t = useText()
  return (words: Text | string | undefined) => (typeof words === 'object' ? t(words) : (words ?? ''))
}

/** The open palette: an input and what it finds, by kind. Arrows move, Enter goes, Esc closes. */
export const PaletteDialog = ({ sources, onClose }: Props) => {
  const t = useText()
  const said = useSaid()
  const go = useGo()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const text = useTypedAfterPause(typed)
  const { groups, waiting } = useHits(sources, text)
  const all = groups.flatMap((group) => group.hits)
  const active = Math.min(at, Math.max(0, all.length - 1))
  const leave = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    go(hit.href)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') leave(all[active])
    if (step === 0 || all.length === 0) return
    event.preventDefault()
    const next = (active + step + all.length) % all.length
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  let index = -1
  return (
    <Modal.Root opened onClose={onClose} size="38rem" yOffset="10vh" lockScroll={false}>
      <Modal.Overlay color="var(--veil)" backgroundOpacity={1} />
      <Modal.Content aria-label={t(words.findAnything)}>
        <input
          className={look.input}
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={all.length > 0 ? `${id}-${active}` : undefined}
          aria-label={t(words.findAnything)}
          placeholder={t(words.findAnything)}
          value={typed}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}-list`} role="listbox" aria-label={t(words.find)} className={look.list}>
          {groups
            .filter((group) => group.hits.length > 0)
            .map(({ source, hits }) => (
              // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options with this role.
              <div key={source.key} role="group" aria-label={t(source.name)}>
                <div className={look.group} aria-hidden="true">
                  {t(source.name)}
                </div>
                {hits.map((hit) => {
                  index += 1
                  const place = index
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the input above listens to the keys.
                    <div
                      key={hit.href}
                      id={`${id}-${place}`}
                      role="option"
                      tabIndex={-1}
                      aria-selected={place === active}
                      className={look.hit}
                      onPointerMove={() => setAt(place)}
                      onClick={() => leave(hit)}
                    >
                      <span className={look.label}>{said(hit.label)}</span>
                      <span className={look.hint}>{said(hit.hint)}</span>
                    </div>
                  )
                })}
              </div>
            ))}
        </div>
        {all.length === 0 && !waiting && text !== '' && <p className={look.none}>{t(words.noHits)}</p>}
      </Modal.Content>
    </Modal.Root>
  )
}
