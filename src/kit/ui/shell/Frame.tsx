import { IconMenu2 } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import { To } from '../navigate/To.tsx'
import { words } from '../texts.ts'
import look from './Frame.module.css'
import { Wordmark } from './Wordmark.tsx'

// Only phones need it, so its code comes when it is opened.
const RailSheet = lazy(() => import('./RailSheet.tsx').then((file) => ({ default: file.RailSheet })))

/** One word of the rail. */
export type RailWord = {
  readonly label: Text
  readonly href: string
  /** Words of one group stand together; a hairline parts the groups. */
  readonly group: number
}

type Props = {
  /** Only what exists and what this reader may open. */
  readonly rail: readonly RailWord[]
  /** The name of the navigation, for readers by ear. */
  readonly railLabel: Text
  /** Left of the top bar: the unit picker. */
  readonly picker?: ReactNode
  /** Right of the top bar: search, as-of date, language, account. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

const isHere = (href: string, path: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)

const RailLinks = ({ rail, path }: { rail: readonly RailWord[]; path: string }) => {
  const t = useText()
  return (
    <ul className={look.words}>
      {rail.map((word, index) => (
        <li key={word.href} data-first-of-group={index > 0 && rail[index - 1]?.group !== word.group}>
          <To href={word.href} aria-current={isHere(word.href, path) ? 'page' : undefined}>
            {t(word.label)}
          </To>
        </li>
      ))}
    </ul>
  )
}

/** Moves the focus to the page's heading, or the content until it has one, when the page changes, so that readers by ear notice. */
const useFocusOnMove = (path: string) => {
  const main = useRef<HTMLElement>(null)
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    const heading = main.current?.querySelector('h1')
    const place = heading ?? main.current
    place?.focus({ preventScroll: true })
  }, [path])
  return main
}

/**
 * The frame of every page: skip link, rail of words, top bar, content. On a phone the rail becomes a bar at
 * the foot with its first three words and a sheet with all of them.
 */
export const Frame = ({ rail, railLabel, picker, tools, children }: Props) => {
  const t = useText()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [sheet, setSheet] = useState(false)
  const main = useFocusOnMove(path)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the sheet.
  useEffect(() => setSheet(false), [path])
  return (
    <div className={look.frame}>
      <a href="#content" className={look.skip}>
        {t(words.skip)}
      </a>
      <nav className={look.rail} aria-label={t(railLabel)}>
        <To href="/" className={look.home}>
          <Wordmark />
        </To>
        <RailLinks rail={rail} path={path} />
      </nav>
      <header className={look.bar}>
        <div className={look.picker}>{picker}</div>
        <div className={look.tools}>{tools}</div>
      </header>
      <main id="content" ref={main} tabIndex={-1} className={look.content}>
        {children}
      </main>
      <nav className={look.foot} aria-label={t(railLabel)}>
        <RailLinks rail={rail.slice(0, 3)} path={path} />
        <button type="button" onClick={() => setSheet(true)} aria-expanded={sheet}>
          <IconMenu2 size={18} aria-hidden="true" />
          {t(words.more)}
        </button>
      </nav>
      {sheet && (
        <Suspense fallback={null}>
          <RailSheet onClose={() => setSheet(false)}>
            <nav aria-label={t(railLabel)} className={look.sheet}>
              <RailLinks rail={rail} path={path} />
            </nav>
          </RailSheet>
        </Suspense>
      )}
    </div>
  )
}
