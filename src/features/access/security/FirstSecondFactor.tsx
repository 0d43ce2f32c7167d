import { Button } from '@mantine/core'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Page } from '../../../kit/ui/shell/Page.tsx'
import { endSession } from '../contract.ts'
import { goIn } from '../Door.tsx'
import { SecondFactor } from '../second-factor/SecondFactor.tsx'
import { texts as factorTexts } from '../second-factor/texts.ts'
import { ConfirmIdentity } from '../sessions/confirmation/ConfirmIdentity.tsx'
import { texts } from './texts.ts'

/** All that an account sees whose role must have a second factor and that has none yet. */
export const FirstSecondFactor = () => {
  const t = useText()
  const leave = () => void call(endSession).finally(() => goIn('/sign-in'))
  return (
    <Page
      title={factorTexts.firstTitle}
      about={t(factorTexts.firstAbout)}
      action={
        <Button variant="default" onClick={leave}>
          {t(texts.signOut)}
        </Button>
      }
    >
      <SecondFactor onReady={() => goIn(`${location.pathname}${location.search}`)} />
      <ConfirmIdentity />
    </Page>
  )
}
