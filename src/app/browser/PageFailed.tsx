import type { ErrorComponentProps } from '@tanstack/react-router'
import { RefusalNotice } from '../../kit/ui/notice/RefusalNotice.tsx'
import { Page } from '../../kit/ui/shell/Page.tsx'
import { words } from './texts.ts'

/** A screen that broke: the frame around it stays. */
export const PageFailed = ({ error, reset }: ErrorComponentProps) => (
  <Page title={words.pageFailed}>
    <RefusalNotice error={error} onTryAgain={reset} />
  </Page>
)
