import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { createContext, type ReactNode, useCallback, useContext } from 'react'
import { type Day, isDay } from '../../../domain/time/day.ts'
import { type SharedName, writeSearch } from './shared.ts'

const present = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

/** All values in the page's address. */
export const useAddress = (): Readonly<Record<string, unknown>> => present(useSearch({ strict: false }))

/** One value of the address ('' when absent) and how to set it; setting null removes it. */
export const useInAddress = (name: string): readonly [string, (value: string | null) => void] => {
  const address = useAddress()
  const navigate = useNavigate()
  const value = address[name]
  const set = useCallback(
    (next: string | null) => {
      const search = writeSearch({ ...address, [name]: next ?? undefined })
      void navigate({ href: `${location.pathname}${search}`, replace: true, resetScroll: false })
    },
    [address, name, navigate],
  )
  return [typeof value === 'string' ? value : '', set]
}

/** A value that all pages share: the chosen unit, the hierarchy. */
export const useShared = (name: SharedName): readonly [string, (value: string | null) => void] =>
  useInAddress(name)

/** A place of the path: `usePlace('unitId')` on /units/$unitId. */
export const usePlace = (name: string): string => {
  const value = present(useParams({ strict: false }))[name]
  return typeof value === 'string' ? value : ''
}

const today = (): Day => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

const AsOfDefault = createContext<Day | null>(null)

/** The day that pages count on when the address names none; today when the app gives none. */
export const AsOfDefaultProvider = (props: { readonly day: Day | null; readonly children: ReactNode }) => (
  <AsOfDefault value={props.day}>{props.children}</AsOfDefault>
)

/** The day every figure of the page is counted on. */
export type AsOf = {
  readonly asOf: Day
  /** Whether the address names it, rather than the default. */
  readonly chosen: boolean
  /** Null goes back to the default. */
  readonly setAsOf: (day: Day | null) => void
}

/** The as-of date in the address (`?asOf=2015-08-27`), shared by all pages. */
export const useAsOf = (): AsOf => {
  const fallback = useContext(AsOfDefault)
  const [value, setAsOf] = useInAddress('asOf')
  const chosen = isDay(value)
  return { asOf: chosen ? value : (fallback ?? today()), chosen, setAsOf }
}
