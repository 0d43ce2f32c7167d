import type { Language } from '../language/say.ts'

/** What a unit is called in a language: its own name where it has no English one. */
export const nameIn = (
  unit: { readonly name: string; readonly nameEn: string | null },
  language: Language,
): string => (language === 'en' && unit.nameEn ? unit.nameEn : unit.name)
