import { useQuery } from '@tanstack/react-query'
import { warningTexts } from '../../../domain/backups/warning.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useLanguage, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import { showBackups } from './contract.ts'
import { texts } from './texts.ts'

type Props = {
  /** Trouble stands above everything else, all being well below: each place shows only its own. */
  readonly troubled: boolean
}

/** What an administrator knows of the backups: when the last one was taken, and a warning where one is due. */
export const BackupState = ({ troubled }: Props) => {
  const t = useText()
  const { language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['backups'],
    queryFn: ({ signal }) => call(showBackups, {}, { signal }),
  })
  if (!data || (data.warning !== null) !== troubled) return null
  const { last, warning } = data
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const taken = last && new Date(last.at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' })
  const size = last && (last.bytes / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 })
  return (
    <Block title={texts.title}>
      <p>
        <StateMark state={warning ? 'late' : 'met'} word={warning ? texts.look : texts.fine} />{' '}
        {warning && t(warningTexts[warning])} {taken && size && t(texts.last(taken, size))}{' '}
        {last && t(last.encrypted ? texts.sealed : texts.open)}
      </p>
    </Block>
  )
}
