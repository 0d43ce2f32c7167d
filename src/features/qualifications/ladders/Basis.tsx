import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import look from './Ladders.module.css'
import { texts } from './texts.ts'

/** The documents that a ladder or a set rests on, folded away until asked for. */
export const Basis = ({ text }: { readonly text: string | null }) => {
  const t = useText()
  if (!text) return null
  return (
    <details className={look.basis}>
      <summary>{t(texts.basis)}</summary>
      <p>{text}</p>
    </details>
  )
}
