import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { chooseLanguage } from '../../features/access/contract.ts'
import { call } from '../../kit/ui/api/call.ts'
import { hasChosenLanguage } from '../../kit/ui/language/chosen.ts'
import { useLanguage } from '../../kit/ui/language/LanguageProvider.tsx'
import type { Session } from './session.ts'

/**
 * The account's language on a machine where nobody has chosen one; a new choice is kept with the account and
 * asks again for everything whose sentences the server wrote.
 */
export const useAccountLanguage = (session: Session): void => {
  const { language, choose } = useLanguage()
  const client = useQueryClient()
  const last = useRef(language)
  const own = session.account.language
  useEffect(() => {
    if (!hasChosenLanguage() && language !== own) choose(own)
  }, [language, own, choose])
  useEffect(() => {
    if (last.current === language) return
    last.current = language
    void client.invalidateQueries()
    // The choice already shows; should the server not take it, the next one is asked again.
    if (language !== own) call(chooseLanguage, { body: { language } }).catch(() => undefined)
  }, [language, own, client])
}
