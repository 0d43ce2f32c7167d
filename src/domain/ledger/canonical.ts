/** How objects with the same names are written: each name in its order, quoted once for all. */
type Shape = readonly { readonly name: string; readonly begins: string }[]

/** Entries of a ledger have a few hundred shapes; hostile ones shall not fill the memory. */
const shapesMax = 5_000
const shapes = new Map<string, Shape>()

const shapeOf = (names: readonly string[]): Shape => {
  // PostgreSQL keeps no text with U+0000: it parts names without doubt.
  const key = `${names.length} ${names.join('\u0000')}`
  const known = shapes.get(key)
  if (known) return known
  // Without a comparison of its own, sort goes by UTF-16 units, as RFC 8785 (3.2.3) demands.
  const made = names
    .toSorted()
    .map((name, at) => ({ name, begins: `${at === 0 ? '' : ','}${JSON.stringify(name)}:` }))
  if (shapes.size < shapesMax) shapes.set(key, made)
  return made
}

const written = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return String(JSON.stringify(value))
  if (Array.isArray(value)) {
    let items = '['
    for (let at = 0; at < value.length; at += 1)
      items += at === 0 ? written(value[at]) : `,${written(value[at])}`
    return `${items}]`
  }
  const fields = value as Readonly<Record<string, unknown>>
  let text = '{'
  for (const { name, begins } of shapeOf(Object.keys(fields))) {
    const field = fields[name]
    text += field === null ? `${begins}null` : begins + written(field)
  }
  return `${text}}`
}

/**
 * One value, one text, after RFC 8785 (JSON Canonicalization Scheme): names in the order of their UTF-16 units, no
 * blanks, numbers and strings as ECMAScript writes them. Takes what JSON can hold and nothing else.
 */
export const canonicalJson = (value: unknown): string => written(value)
