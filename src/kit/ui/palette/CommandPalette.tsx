import { Button } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import look from './CommandPalette.module.css'
import type { PaletteSource } from './source.ts'

const Dialog = lazy(() => import('./PaletteDialog.tsx').then((file) => ({ default: file.PaletteDialog })))

type Props = {
  /** Asked side by side as the reader types; shown in this order. */
  readonly sources: readonly PaletteSource[]
}

/** Ctrl-K (or Cmd-K, or its button): goes to any person, unit, page or action by name. */
export const CommandPalette = ({ sources }: Props) => {
  const t = useText()
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpened(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <>
      <Button
        variant="default"
        size="sm"
        h="2rem"
        px="0.6rem"
        className={look.opener}
        aria-keyshortcuts="Control+K"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >
        <span className={look.openerWord}>{t(words.find)}</span>
        <span className={look.keys}>Ctrl K</span>
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <Dialog sources={sources} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
