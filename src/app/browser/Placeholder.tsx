import { useRouterState } from '@tanstack/react-router'
import { EmptyState } from '../../kit/ui/notice/EmptyState.tsx'
import { Page } from '../../kit/ui/shell/Page.tsx'
import { rooms } from './rail.ts'
import { words } from './texts.ts'

/** Stands where a room's screen will be. */
export const Placeholder = () => {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const room = rooms.findLast((one) => path.startsWith(one.href))
  return (
    <Page title={room?.label ?? words.placeholder}>
      <EmptyState title={words.placeholder} />
    </Page>
  )
}
