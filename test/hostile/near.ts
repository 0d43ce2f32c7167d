import fc from 'fast-check'
import { hostileValue } from './values.ts'

type Spoiling = { readonly at: number; readonly how: 'replace' | 'remove' | 'add'; readonly value: unknown }

const placesIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] => {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, one]) => placesIn(one, [...path, name]))
      : []
  return path.length > 0 ? [path, ...inner] : inner
}

const spoil = (value: unknown, { at, how, value: hostile }: Spoiling): unknown => {
  const places = placesIn(value)
  const path = places[at % Math.max(1, places.length)]
  if (!path) return hostile
  const copy = structuredClone(value)
  let holder = copy as Record<string, unknown>
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>
  const last = path.at(-1) ?? ''
  if (how === 'remove') Reflect.deleteProperty(holder, last)
  else Reflect.set(holder, how === 'add' ? `${last}x` : last, hostile)
  return copy
}

const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  at: fc.nat(40),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add'),
  value: hostileValue,
})

/** A request that is right but for one or two places. */
export const nearTo = (request: object): fc.Arbitrary<unknown> =>
  fc.array(spoiling, { minLength: 0, maxLength: 2 }).map((all) => all.reduce<unknown>(spoil, request))
