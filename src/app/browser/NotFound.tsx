import { EmptyState } from '../../kit/ui/notice/EmptyState.tsx'
import { Page } from '../../kit/ui/shell/Page.tsx'
import { words } from './texts.ts'

/** An address that leads nowhere. */
export const NotFound = () => (
  <Page title={words.notFound}>
    <EmptyState
      title={words.notFoundWhy}
      hint={words.notFoundHint}
      start={{ label: words.goHome, href: '/' }}
    />
  </Page>
)
