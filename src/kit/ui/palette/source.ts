import type { Text } from '../../../domain/language/say.ts'

/** One thing that can be gone to. */
export type Hit = {
  /** A name as it is, or words. */
  readonly label: Text | string
  /** What tells it from its namesakes: unit, code, year. */
  readonly hint?: Text | string
  readonly href: string
}

/** A kind of thing that can be found: people, units, actions. */
export type PaletteSource = {
  readonly key: string
  readonly name: Text
  /** Asked as the reader types; an empty text may offer the usual ways. At most some eight hits. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly Hit[]>
}

/** Letters without accents and case, đ as d: what people type in a hurry. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()

/** A source over a fixed list, such as the pages; every typed word must occur in the label or hint. */
export const fixedSource = (
  key: string,
  name: Text,
  hits: readonly { readonly label: Text; readonly hint?: Text; readonly href: string }[],
): PaletteSource => ({
  key,
  name,
  search: async (text) => {
    const typed = fold(text).split(/\s+/).filter(Boolean)
    const haystack = (hit: (typeof hits)[number]) =>
      fold(`${hit.label.vi} ${hit.label.en} ${hit.hint?.vi ?? ''} ${hit.hint?.en ?? ''}`)
    return hits.filter((hit) => typed.every((word) => haystack(hit).includes(word)))
  },
})
