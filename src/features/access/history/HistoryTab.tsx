import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import look from '../access.module.css'
import { HistoryEntries, type HistoryOf } from './HistoryEntries.tsx'
import { words } from './texts.ts'

/** The history of one record, for its page. Name the person for people, the subject for anything else. */
export const HistoryTab = (of: HistoryOf) => {
  const t = useText()
  return (
    <section className={look.part} aria-label={t(words.history)}>
      <h3>{t(words.history)}</h3>
      <HistoryEntries {...of} />
    </section>
  )
}
