import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import type { Language, Text } from '../../../domain/language/say.ts'
import { useOwnWords } from '../field/useOwnWords.ts'
import { rememberedLanguage, rememberLanguage, speak } from './chosen.ts'
import { type Format, formatOf } from './format.ts'

type Choice = {
  readonly language: Language
  readonly choose: (language: Language) => void
  readonly t: (text: Text) => string
  readonly format: Format
}

const LanguageContext = createContext<Choice | null>(null)

/** Gives everything inside it the reader's language; a new choice shows at once and is remembered. */
export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(rememberedLanguage)
  useLayoutEffect(() => speak(language), [language])
  const choose = useCallback((next: Language) => {
    // Said before the state changes, so that questions asked meanwhile already go out in the new language.
    rememberLanguage(next)
    setLanguage(next)
  }, [])
  const value = useMemo<Choice>(
    () => ({ language, choose, t: (text) => text[language], format: formatOf(language) }),
    [language, choose],
  )
  useOwnWords(value.t)
  return <LanguageContext value={value}>{children}</LanguageContext>
}

const useChoice = (): Choice => {
  const choice = useContext(LanguageContext)
  if (!choice) throw new Error('LanguageProvider is missing around this component')
  return choice
}

/** `t(text)`: the words of a Text in the reader's language. */
export const useText = (): ((text: Text) => string) => useChoice().t

/** Numbers, dates and moments in the reader's format. */
export const useFormat = (): Format => useChoice().format

/** The language of the page and how to change it. */
export const useLanguage = (): Pick<Choice, 'language' | 'choose'> => useChoice()
