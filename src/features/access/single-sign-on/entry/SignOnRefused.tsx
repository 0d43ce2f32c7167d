import { refusalNamed } from '../../../../domain/access/single-sign-on-refusal.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'

/** Why the way back from the provider led to this page again, in the reader's language. */
export const SignOnRefused = () => {
  const t = useText()
  const refusal = refusalNamed(new URLSearchParams(location.search).get('refused'))
  return <RefusalNotice error={refusal && new Error(t(refusal.text))} />
}
