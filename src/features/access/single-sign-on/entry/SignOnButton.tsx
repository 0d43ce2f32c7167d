import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { ownAddress } from '../../../../kit/ui/navigate/shared.ts'
import { texts } from '../texts.ts'
import { offerSignOn } from './contract.ts'

/**
 * The way to the organisation's provider, where one is configured; it comes back to the page that was wanted.
 * `again`: for somebody who is signed in, to prove once more who they are, and come back to this page.
 */
export const SignOnButton = ({ again = false }: { readonly again?: boolean }) => {
  const t = useText()
  const offer = useQuery({ queryKey: ['single-sign-on'], queryFn: () => call(offerSignOn) })
  const provider = offer.data?.provider
  if (!provider) return null
  const wanted = new URLSearchParams(location.search).get('next') ?? '/'
  const next = ownAddress(again ? `${location.pathname}${location.search}` : wanted)
  return (
    <Button
      component="a"
      href={`/api/single-sign-on?next=${encodeURIComponent(next)}${again ? '&again=yes' : ''}`}
      variant="default"
      fullWidth
    >
      {provider.label ? `${t(texts.enterWith)} ${provider.label}` : t(texts.enter)}
    </Button>
  )
}
