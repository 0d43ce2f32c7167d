import { useQuery } from '@tanstack/react-query'
import { call } from '../../kit/ui/api/call.ts'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../kit/ui/navigate/To.tsx'
import { Block } from '../../kit/ui/shell/Page.tsx'
import { listOwnRequests } from '../people/corrections/asking/contract.ts'
import { words } from '../people/corrections/texts.ts'
import { texts } from './texts.ts'

/** Answers to the reader's own requests that they have not seen yet; nothing while there are none. */
export const NewAnswers = () => {
  const t = useText()
  const { data } = useQuery({
    queryKey: ['own', 'requests'],
    queryFn: ({ signal }) => call(listOwnRequests, {}, { signal }),
  })
  const answered = data?.requests.filter(({ isNew }) => isNew) ?? []
  if (answered.length === 0) return null
  return (
    <Block title={words.newAnswer}>
      <p>
        {answered.map(({ about }) => t(about)).join('; ')} · <To href="/own">{t(texts.openOwn)}</To>
      </p>
    </Block>
  )
}
