import { nameIn } from '../../../../domain/units/name.ts'
import { useLanguage } from '../../../../kit/ui/language/LanguageProvider.tsx'

type Granted = { readonly unitName: string | null; readonly unitNameEn: string | null }

/** What the unit of a grant is called in the reader's language; null for the whole organisation. */
export const useGrantUnit = (): ((grant: Granted) => string | null) => {
  const { language } = useLanguage()
  return ({ unitName, unitNameEn }) =>
    unitName === null ? null : nameIn({ name: unitName, nameEn: unitNameEn }, language)
}
