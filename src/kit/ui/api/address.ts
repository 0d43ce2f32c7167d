/** Query values as they stand in a contract's input; lists repeat their name, null and undefined are left out. */
export type Asked = Readonly<Record<string, unknown>>

/** Puts values into a path's ':places' and the rest into its query. Throws when a place has no value. */
export const addressOf = (path: string, params: Asked = {}, query: Asked = {}): string => {
  const filled = path.replace(/:([A-Za-z]+)/g, (_place, name: string) => {
    const value = params[name]
    if (value === undefined || value === null) throw new Error(`no value for :${name} in ${path}`)
    return encodeURIComponent(String(value))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one))
    }
  }
  return search.size === 0 ? filled : `${filled}?${search}`
}
