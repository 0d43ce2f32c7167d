import { EmptyState } from '../../kit/ui/notice/EmptyState.tsx'
import { Page } from '../../kit/ui/shell/Page.tsx'
import type { Room } from './rail.ts'
import { words } from './texts.ts'

/** A room that the reader's roles do not open: said once, instead of empty tables with buttons that refuse. */
export const NotYours = ({ room }: { readonly room: Room }) => (
  <Page title={room.label}>
    <EmptyState title={words.notYours} hint={words.notYoursHint} start={{ label: words.goHome, href: '/' }} />
  </Page>
)
