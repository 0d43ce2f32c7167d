import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import look from './Page.module.css'

type Props = {
  /** The page's name: a Text, or the name of the person or unit as it is. Also the browser tab's. */
  readonly title: Text | string
  /** One quiet line under the title: what this is, a breadcrumb, a code. */
  readonly about?: ReactNode
  /** The one main action, at the end of the title line. */
  readonly action?: ReactNode
  /** Then at most three blocks. */
  readonly children: ReactNode
  /** Lets a wide table run edge to edge. */
  readonly wide?: boolean
}

/**
 * A heading that comes only when its data do takes the focus, which waits on the content meanwhile; one that
 * goes, because the page is drawn anew, gives it back.
 */
const useHeadingInFocus = () => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement?.tagName === 'MAIN') heading.current?.focus({ preventScroll: true })
  }, [])
  useLayoutEffect(() => {
    const own = heading.current
    return () => {
      if (own && document.activeElement === own) own.closest('main')?.focus({ preventScroll: true })
    }
  }, [])
  return heading
}

/** A page: title line with one main action, then at most three blocks. */
export const Page = ({ title, about, action, children, wide = false }: Props) => {
  const t = useText()
  const said = typeof title === 'string' ? title : t(title)
  const heading = useHeadingInFocus()
  useEffect(() => {
    document.title = `${said} · Vươn`
  }, [said])
  return (
    <div className={look.page} data-wide={wide}>
      <header className={look.head}>
        <div className={look.name}>
          <h1 ref={heading} tabIndex={-1}>
            {said}
          </h1>
          {about && <div className={look.about}>{about}</div>}
        </div>
        {action && <div className={look.action}>{action}</div>}
      </header>
      {children}
    </div>
  )
}

type BlockProps = {
  readonly title?: Text
  /** Quiet controls at the end of the block's title line. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** One block of a page: a hairline above, a title, its content. */
export const Block = ({ title, tools, children }: BlockProps) => {
  const t = useText()
  return (
    <section className={look.block} aria-label={title ? t(title) : undefined}>
      {(title || tools) && (
        <div className={look.blockHead}>
          {title && <h2>{t(title)}</h2>}
          {tools && <div className={look.tools}>{tools}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
