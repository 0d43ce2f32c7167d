/** The languages Vươn speaks; Vietnamese is the first. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** Words for people, in every language. A missing language does not compile. */
export type Text = Readonly<Record<Language, string>>

/** Pairs the Vietnamese and the English wording of one thing. */
export const say = (vi: string, en: string): Text => ({ vi, en })

/** Joins texts into one, with the same separator in every language. */
export const joinTexts = (texts: readonly Text[], separator: string): Text =>
  say(texts.map((text) => text.vi).join(separator), texts.map((text) => text.en).join(separator))
