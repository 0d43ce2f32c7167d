/** What every page of the product is asked for; it stays in the address from page to page. */
export const sharedNames = ['asOf', 'unit', 'hierarchy'] as const
export type SharedName = (typeof sharedNames)[number]

/** The search part of an address as plain strings; nothing is guessed to be a number ('05' stays '05'). */
export type Search = Readonly<Record<string, string>>

/** Reads '?a=1&b=2'. Of a repeated name the last stays. */
export const readSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text))

/** Writes it back, without what is empty. */
export const writeSearch = (search: Readonly<Record<string, unknown>>): string => {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') written.set(name, String(value))
  }
  return written.size === 0 ? '' : `?${written}`
}

/** An address inside the product with the shared values of the present page, unless it sets its own. */
export const withShared = (href: string, present: Readonly<Record<string, unknown>>): string => {
  const [beforeHash = '', hash] = href.split('#')
  const [path = '', query = ''] = beforeHash.split('?')
  const kept = sharedNames.flatMap((name) => (present[name] ? [[name, String(present[name])] as const] : []))
  const search = writeSearch({ ...Object.fromEntries(kept), ...readSearch(query) })
  return `${path}${search}${hash === undefined ? '' : `#${hash}`}`
}

/** An address to go to after signing in: only one of our own, whatever the link that brought the reader said. */
export const ownAddress = (wanted: string): string => {
  // As a browser reads it: it drops tabs and line ends, and takes a backslash for a slash.
  const url = wanted.startsWith('/') ? URL.parse(wanted, 'https://own.invalid') : null
  const own = url?.origin === 'https://own.invalid' ? `${url.pathname}${url.search}${url.hash}` : '/'
  return own.startsWith('//') ? '/' : own
}
