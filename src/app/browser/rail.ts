import type { Action } from '../../domain/access/policy.ts'
import type { RailWord } from '../../kit/ui/shell/Frame.tsx'
import { words } from './texts.ts'

/** A word of the rail and the action that its room needs. */
export type Room = RailWord & { readonly action: Action }

/** The rail from the top down: only rooms that exist. */
export const rooms: readonly Room[] = [
  { label: words.home, href: '/', group: 1, action: 'session.read' },
  { label: words.own, href: '/own', group: 1, action: 'own.read' },
  { label: words.units, href: '/units', group: 1, action: 'units.read' },
  { label: words.people, href: '/people', group: 1, action: 'people.read' },
  { label: words.corrections, href: '/corrections', group: 1, action: 'corrections.decide' },
  { label: words.reports, href: '/reports', group: 1, action: 'reports.read' },
  { label: words.ladders, href: '/ladders', group: 2, action: 'profile.read' },
  { label: words.imports, href: '/imports', group: 2, action: 'imports.run' },
  { label: words.accounts, href: '/accounts', group: 3, action: 'accounts.read' },
  { label: words.mail, href: '/mail', group: 3, action: 'accounts.read' },
  { label: words.processing, href: '/processing', group: 3, action: 'retention.run' },
  { label: words.retention, href: '/retention', group: 3, action: 'retention.run' },
  { label: words.history, href: '/history', group: 3, action: 'history.read' },
  { label: words.ledger, href: '/ledger', group: 3, action: 'ledger.read' },
]

/** What this reader may open; the server decides again. */
export const roomsFor = (actions: readonly string[]): readonly Room[] =>
  rooms.filter((room) => actions.includes(room.action))

/** What this reader may not open, should an address lead there. */
export const roomsShutFor = (actions: readonly string[]): readonly Room[] =>
  rooms.filter((room) => !actions.includes(room.action))
