import { useMergedRef } from '@mantine/hooks'
import { type CSSProperties, type ReactNode, type Ref, useEffect, useRef, useState } from 'react'

type Props = {
  /** What is inside, for readers by ear. */
  readonly label: string
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly style?: CSSProperties
  readonly ref?: Ref<HTMLElement>
}

/**
 * What may be wider or higher than its place and then scrolls in it. Only while it does so it takes the
 * focus, because a reader without a mouse scrolls with the arrows.
 */
export const Scrollable = ({ label, children, className, style, ref }: Props) => {
  const own = useRef<HTMLElement>(null)
  const merged = useMergedRef(own, ref)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = own.current
    if (!element) return
    const look = () => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
      setScrolls(scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
    }
    const watch = new ResizeObserver(look)
    for (const one of [element, ...element.children]) watch.observe(one)
    return () => watch.disconnect()
  }, [])
  return (
    <section
      ref={merged}
      className={className}
      style={{ overflow: 'auto', ...style }}
      aria-label={label}
      tabIndex={scrolls ? 0 : undefined}
    >
      {children}
    </section>
  )
}
