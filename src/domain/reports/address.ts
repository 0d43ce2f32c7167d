/** What a roll-up page is asked with; it stands in the page's address. */
export type RollUpAddress = {
  readonly unit?: string | undefined
  readonly hierarchy?: string | undefined
  readonly asOf?: string | undefined
  readonly set?: string | undefined
  readonly basis?: string | undefined
  readonly by?: string | undefined
}

const addressWith = (path: string, values: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value)
  return query.size > 0 ? `${path}?${query}` : path
}

/** Where the roll-up stands, with everything it is asked with. */
export const rollUpAddress = (asked: RollUpAddress): string => addressWith('/reports', asked)

/** Where the people behind one cell stand. */
export const peopleBehindAddress = (
  asked: RollUpAddress & { column?: string | undefined; part?: string | undefined },
): string => addressWith('/reports/people', asked)
