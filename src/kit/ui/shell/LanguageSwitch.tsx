import { say } from '../../../domain/language/say.ts'
import { useLanguage, useText } from '../language/LanguageProvider.tsx'
import look from './LanguageSwitch.module.css'

const offered = [
  { language: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { language: 'en', short: 'EN', name: 'English' },
] as const

const label = say('Ngôn ngữ', 'Language')

/** Vietnamese or English, at once. Each language is named in itself. */
export const LanguageSwitch = () => {
  const t = useText()
  const { language, choose } = useLanguage()
  return (
    <fieldset className={look.switch} aria-label={t(label)}>
      {offered.map((one) => (
        <button
          key={one.language}
          type="button"
          lang={one.language}
          title={one.name}
          aria-label={`${one.short}, ${one.name}`}
          aria-pressed={language === one.language}
          onClick={() => choose(one.language)}
        >
          {one.short}
        </button>
      ))}
    </fieldset>
  )
}
