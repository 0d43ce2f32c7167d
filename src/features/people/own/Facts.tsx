import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import type { OwnSection } from './contract.ts'
import look from './own.module.css'

type Fact = OwnSection['entries'][number]['facts'][number]

/** Labelled facts; what is not known is left out. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const t = useText()
  return (
    <dl className={look.facts}>
      {facts.map(({ field, label, value }) =>
        value ? (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{t(label)}</dt>
            <dd>{t(value)}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
