const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const resolveEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return namedEntities[name] ?? whole
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** Resolves the five entities of XML and character numbers; there are no others, by intention. */
export const resolveEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);/g, resolveEntity) : text

/** The value of an attribute by its full name, as written in a tag's text. */
export const attribute = (attributes: string, name: string): string | undefined => {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && attributes.charCodeAt(at - 1) > 32) continue
    let place = at + name.length
    while (attributes.charCodeAt(place) <= 32) place += 1
    if (attributes.charAt(place) !== '=') continue
    place += 1
    while (attributes.charCodeAt(place) <= 32) place += 1
    const end = attributes.indexOf(attributes.charAt(place), place + 1)
    return end === -1 ? undefined : resolveEntities(attributes.slice(place + 1, end))
  }
  return undefined
}

/** The value of an attribute that carries some prefix (`r:id`, `d3p1:id`). */
export const prefixedAttribute = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`\\s[\\w.-]+:${name}\\s*=\\s*["']([^"']*)["']`).exec(` ${attributes}`)
  return found?.[1] === undefined ? undefined : resolveEntities(found[1])
}
