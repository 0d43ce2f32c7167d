import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import { HistoryEntries } from './HistoryEntries.tsx'
import { words } from './texts.ts'

/** What happened lately, as far as the reader reaches. */
export const History = () => {
  const t = useText()
  return (
    <Page title={words.history} about={t(words.about)}>
      <Block>
        <HistoryEntries />
      </Block>
    </Page>
  )
}
