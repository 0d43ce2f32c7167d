const written = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) {
    let items = ''
    for (const item of value) items += items === '' ? written(item) : `,${written(item)}`
    return `[${items}]`
  }
  let fields = ''
  for (const [name, field] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    fields += `${fields === '' ? '' : ','}${JSON.stringify(name)}:${written(field)}`
  return `{${fields}}`
}

/**
 * One value, one text, after RFC 8785 (JSON Canonicalization Scheme): names in the order of their UTF-16 units, no
 * blanks, numbers and strings as ECMAScript writes them. Takes what JSON can hold and nothing else.
 */
export const canonicalJson = (value: unknown): string => written(value)
