import { type Language, languages } from '../../../domain/language/say.ts'

const key = 'vuon.language'
const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

/**
 * The language the reader chose on this machine; else Vietnamese, unless the browser reads English and no
 * Vietnamese (many offices in Viet Nam run an English system with Vietnamese as its second language).
 */
export const rememberedLanguage = (): Language => {
  const remembered = localStorage.getItem(key)
  if (isLanguage(remembered)) return remembered
  const read = navigator.languages.map((tag) => tag.slice(0, 2))
  return !read.includes('vi') && read.includes('en') ? 'en' : 'vi'
}

/** Remembers the language on this machine and tells the page, its readers by ear and the API client. */
export const rememberLanguage = (language: Language): void => {
  localStorage.setItem(key, language)
  document.documentElement.lang = language
}

/** The language the page is in now; for code outside components. */
export const pageLanguage = (): Language =>
  isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'vi'
