import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import { SecondFactor } from '../second-factor/SecondFactor.tsx'
import { texts as factorTexts } from '../second-factor/texts.ts'
import { NewPassword } from '../sessions/NewPassword.tsx'
import { Sessions } from '../sessions/Sessions.tsx'
import { texts } from './texts.ts'

/** How the reader signs in: password, second factor, sessions. */
export const Security = () => {
  const t = useText()
  return (
    <Page title={texts.title} about={t(texts.about)}>
      <NewPassword />
      <Block title={factorTexts.secondFactor}>
        <SecondFactor />
      </Block>
      <Sessions />
    </Page>
  )
}
