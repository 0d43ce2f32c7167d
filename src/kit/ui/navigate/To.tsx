import { useNavigate, useRouter } from '@tanstack/react-router'
import { type ComponentPropsWithoutRef, createContext, type MouseEvent, useCallback, useContext } from 'react'
import { withShared } from './shared.ts'
import { useAddress } from './useShared.tsx'

/** True inside a grid: its cells take the focus, links in them are reached with Enter. */
export const InGrid = createContext(false)

/** Goes to an address inside the product, keeping the as-of date and the unit. */
export const useGo = (): ((href: string) => void) => {
  const navigate = useNavigate()
  const address = useAddress()
  return useCallback(
    (href: string) => void navigate({ href: withShared(href, address) }),
    [navigate, address],
  )
}

const plainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

type Props = Omit<ComponentPropsWithoutRef<'a'>, 'href'> & {
  /** An address inside the product, built by a function of the room it leads to. */
  readonly href: string
}

/**
 * A link inside the product. Keeps the as-of date and the unit, opens in a new tab as links do, and loads
 * the page's code as soon as the reader points at it.
 */
export const To = ({ href, onClick, ...rest }: Props) => {
  const router = useRouter()
  const address = useAddress()
  const navigate = useNavigate()
  const inGrid = useContext(InGrid)
  const full = withShared(href, address)
  const prepare = () => void router.preloadRoute({ to: full.split(/[?#]/)[0] ?? '/' }).catch(() => undefined)
  return (
    <a
      {...(inGrid ? { tabIndex: -1 } : {})}
      {...rest}
      href={full}
      onMouseEnter={prepare}
      onFocus={prepare}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !plainClick(event) || rest.target) return
        event.preventDefault()
        void navigate({ href: full })
      }}
    />
  )
}
