/** A form shows an open end as an empty field. */
const openAsEmpty = (value: unknown): unknown =>
  value === 'infinity' || value === '-infinity' ? null : value

/** The columns of a ladder or a level by the names, and as the texts, that they have in the forms. */
export const asInForms = (row: object): Record<string, unknown> => {
  const inForms: Record<string, string> = {
    nameVi: 'name.vi',
    nameEn: 'name.en',
    shortVi: 'short.vi',
    shortEn: 'short.en',
    fromDay: 'from',
    toDay: 'to',
  }
  const { synonyms, unverified, ...plain } = row as Record<string, unknown>
  const words: unknown = typeof synonyms === 'string' ? JSON.parse(synonyms) : synonyms
  const level = Array.isArray(words)
    ? { synonyms: words.join('; ') || null, checked: unverified ? 'no' : 'yes' }
    : {}
  const named = Object.entries(plain).map(([name, value]) => [inForms[name] ?? name, openAsEmpty(value)])
  return { ...Object.fromEntries(named), ...level }
}
