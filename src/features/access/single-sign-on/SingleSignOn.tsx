import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Page } from '../../../kit/ui/shell/Page.tsx'
import { Provisioning } from '../provisioning/Provisioning.tsx'
import { Mappings } from './mappings/Mappings.tsx'
import { SignOnState } from './settings/SignOnState.tsx'
import { texts } from './texts.ts'

/** How people come in by the organisation's own accounts, and what its directory brings along. */
export const SingleSignOn = () => {
  const t = useText()
  return (
    <Page title={texts.title} about={t(texts.about)}>
      <SignOnState />
      <Mappings />
      <Provisioning />
    </Page>
  )
}
