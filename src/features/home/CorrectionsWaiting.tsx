import { useQuery } from '@tanstack/react-query'
import { say } from '../../domain/language/say.ts'
import { call } from '../../kit/ui/api/call.ts'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../kit/ui/navigate/To.tsx'
import { StateMark } from '../../kit/ui/notice/StateMark.tsx'
import { Block } from '../../kit/ui/shell/Page.tsx'
import { listCorrections } from '../people/corrections/deciding/contract.ts'
import { words } from '../people/corrections/texts.ts'

/** The requests for correction that wait for the reader; nothing while there are none. */
export const CorrectionsWaiting = () => {
  const t = useText()
  const { data } = useQuery({
    queryKey: ['corrections', 'count'],
    queryFn: ({ signal }) => call(listCorrections, { query: { limit: 0 } }, { signal }),
  })
  if (!data || data.open === 0) return null
  const { open, overdue } = data
  return (
    <Block title={words.queue}>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem', alignItems: 'center' }}>
        <StateMark state="soon" word={say(`${open} ${words.open.vi}`, `${open} ${words.open.en}`)} />
        {overdue > 0 && (
          <StateMark state="late" word={say(`${overdue} ${words.late.vi}`, `${overdue} ${words.late.en}`)} />
        )}
        <To href="/corrections">{t(words.goToQueue)}</To>
      </p>
    </Block>
  )
}
