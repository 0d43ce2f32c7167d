/** The page of a person. */
export const personAddress = (personId: string): string => `/people/${personId}`

/** The list of people with these filters in force. */
export const peopleAddress = (filters: Readonly<Record<string, string | undefined>> = {}): string => {
  const said = Object.entries(filters).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return said.length === 0 ? '/people' : `/people?${new URLSearchParams(said)}`
}

/** The list just as a kept view has it: what the view does not name is not asked for, a unit neither. */
export const peopleViewAddress = (view: Readonly<Record<string, string>>): string =>
  `/people?${new URLSearchParams({ unit: '', hierarchy: '', ...view })}`
