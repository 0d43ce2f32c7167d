import { dayBefore } from '../../../domain/time/day.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import look from './Ladders.module.css'
import { texts } from './texts.ts'

/** From when and through when something is in force, in words. */
export const Validity = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const t = useText()
  const format = useFormat()
  if (from === '-infinity' && to === 'infinity') return <span className={look.quiet}>{t(texts.always)}</span>
  const begins = from === '-infinity' ? '' : `${t(texts.since)} ${format.date(from)}`
  const ends = to === 'infinity' ? '' : `${t(texts.through)} ${format.date(dayBefore(to))}`
  return <>{[begins, ends].filter(Boolean).join(' ')}</>
}
