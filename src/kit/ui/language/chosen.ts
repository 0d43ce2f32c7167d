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

/** Whether somebody has chosen a language on this machine. */
export const hasChosenLanguage = (): boolean => isLanguage(localStorage.getItem(key))

/** Tells the page, its readers by ear and the API client. */
export const speak = (language: Language): void => {
  document.documentElement.lang = language
}

/** Remembers the reader's choice on this machine. */
export const rememberLanguage = (language: Language): void => {
  localStorage.setItem(key, language)
  speak(language)
}

/** The language the page is in now; for code outside components. */
export const pageLanguage = (): Language =>
  isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'vi'
