import SCIMMY from 'scimmy'
import { ScimFault } from './fault.ts'

type Expression = { readonly [name: string]: unknown }

/** 'emails[type eq "work"].value eq "x"' and 'emails.value eq "x"' both ask for emails.value. */
const equalityIn = (expression: Expression, prefix = ''): [string, string][] =>
  Object.entries(expression).flatMap(([name, asked]): [string, string][] => {
    const path = `${prefix}${name}`.toLowerCase()
    if (Array.isArray(asked)) return [[path, isEquality(asked) ? asked[1] : notAsked(path)]]
    return typeof asked === 'object' && asked !== null
      ? equalityIn(asked as Expression, `${path}.`)
      : [[path, notAsked(path)]]
  })

const isEquality = (asked: readonly unknown[]): asked is ['eq', string] =>
  asked.length === 2 && String(asked[0]).toLowerCase() === 'eq' && typeof asked[1] === 'string'

const notAsked = (path: string): never => {
  throw new ScimFault(400, 'invalidFilter', `Ask for ${path} with "eq" and one text.`)
}

/**
 * What a filter asks for: values by attribute, all of which must hold. Asked are the attributes by which clients
 * look for what they are about to create; for anything else the answer is that it is not supported.
 */
export const equalities = <Name extends string>(
  filter: string | undefined,
  known: readonly Name[],
): Partial<Record<Name, string>> => {
  if (filter === undefined) return {}
  if (filter.length > 1000) throw new ScimFault(400, 'invalidFilter', 'The filter is too long.')
  const parsed = new SCIMMY.Types.Filter(filter)
  const [expression, ...others] = [...parsed] as Expression[]
  const asked = expression && others.length === 0 ? equalityIn(expression) : []
  const wanted = asked.filter(([path]) => path !== 'emails.type')
  const names = wanted.map(([path]) => known.find((name) => name.toLowerCase() === path))
  if (wanted.length === 0 || names.includes(undefined) || new Set(names).size < names.length)
    throw new ScimFault(400, 'invalidFilter', `Supported are: ${known.join(' eq, ')} eq, joined by "and".`)
  return Object.fromEntries(wanted.map(([, value], index) => [names[index], value])) as Partial<
    Record<Name, string>
  >
}
