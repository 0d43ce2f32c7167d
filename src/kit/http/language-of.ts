import type { Language } from '../../domain/language/say.ts'

/** The reader's language from an accept-language header; Vietnamese where it names neither. */
export const languageOf = (header: string | undefined): Language => {
  for (const part of (header ?? '').split(',')) {
    const language = part.trim().slice(0, 2).toLowerCase()
    if (language === 'vi' || language === 'en') return language
  }
  return 'vi'
}
