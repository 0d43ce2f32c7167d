import { Button } from '@mantine/core'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import type { Asked } from '../corrections/asking/AskCorrection.tsx'
import type { OwnSection } from './contract.ts'
import { Facts } from './Facts.tsx'
import look from './own.module.css'
import { words } from './texts.ts'

type Props = {
  readonly section: OwnSection
  readonly onAsk: (asked: Asked) => void
}

/** One part of the own record: its entries, each with the way to ask for a correction. */
export const OwnPart = ({ section, onAsk }: Props) => {
  const t = useText()
  const { subject, title, entries } = section
  return (
    <section className={look.section} aria-label={t(title)}>
      <div className={look.head}>
        <h3>{t(title)}</h3>
      </div>
      {entries.length === 0 && <p className={look.quiet}>{t(words.nothing)}</p>}
      {entries.map(({ id, facts }) => (
        <div key={id} className={look.entry}>
          <Facts facts={facts} />
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${t(words.askCorrection)}: ${t(title)}`}
            onClick={() => onAsk({ subject, subjectId: subject === 'person' ? null : id, title, facts })}
          >
            {t(words.askCorrection)}
          </Button>
        </div>
      ))}
    </section>
  )
}
