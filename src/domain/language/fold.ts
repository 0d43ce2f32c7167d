/** The canonical form in which all text is kept (NFC). */
export const toNfc = (text: string): string => text.normalize('NFC')

/** One space between words, none at the ends; line breaks and no-break spaces count as spaces. */
export const collapseSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/**
 * The form in which text is searched: without accents, case or surplus spaces, so that 'duc' finds 'Đức'.
 * Never use it for identity: Đức and Dức are two names.
 */
export const foldForSearch = (text: string): string =>
  collapseSpaces(
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      // NFD leaves đ as it is; ð (U+00F0, from Ð U+00D0) is a frequent impostor of it.
      .replace(/[đð]/g, 'd'),
  )
