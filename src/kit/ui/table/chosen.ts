/** The ticked keys with this one ticked, or no longer. */
export const withToggled = (chosen: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return next
}

/** The ticked keys with all rows from one to another made as the first of them is; toggles when one is gone. */
export const withRange = (
  chosen: ReadonlySet<string>,
  keys: readonly string[],
  from: string,
  to: string,
): ReadonlySet<string> => {
  const [start, end] = [keys.indexOf(from), keys.indexOf(to)].toSorted((a, b) => a - b)
  if (start === undefined || end === undefined || start < 0) return withToggled(chosen, to)
  const between = keys.slice(start, end + 1)
  if (chosen.has(from)) return new Set([...chosen, ...between])
  const freed = new Set(between)
  return new Set([...chosen].filter((key) => !freed.has(key)))
}
