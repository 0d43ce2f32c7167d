import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import look from './Announcer.module.css'

/** A quiet word about what was just done, with the way back while there is one. */
export type Announcement = {
  readonly text: Text
  readonly undo?: () => void | Promise<void>
}

const AnnounceContext = createContext<(announcement: Announcement) => void>(() => undefined)

/** `announce({ text, undo })`: one quiet line at the foot of the page; undo stays for twelve seconds. */
export const useAnnounce = (): ((announcement: Announcement) => void) => useContext(AnnounceContext)

/** Holds the line of announcements; wraps the whole app once. */
export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const t = useText()
  const [shown, setShown] = useState<Announcement | null>(null)
  const [held, setHeld] = useState(false)
  const announce = useCallback((announcement: Announcement) => setShown(announcement), [])
  useEffect(() => {
    if (!shown || held) return
    const timer = setTimeout(() => setShown(null), shown.undo ? 12_000 : 4_000)
    return () => clearTimeout(timer)
  }, [shown, held])
  const undo = async () => {
    setShown(null)
    await shown?.undo?.()
  }
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) }
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className={look.place} role="status" aria-live="polite">
        {shown && (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing at the line only keeps it from leaving.
          <div className={look.line} {...hold} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
            <span>{t(shown.text)}</span>
            {shown.undo && (
              <button type="button" className={look.undo} onClick={undo}>
                {t(words.undo)}
              </button>
            )}
            <button
              type="button"
              className={look.close}
              aria-label={t(words.close)}
              onClick={() => setShown(null)}
            >
              ×
            </button>
          </div>
        )}
      </div>
    </AnnounceContext>
  )
}
