// What the product is made of, as package-lock.json has it: what runs and what builds the web part at a
// person's machine, not what only tests use.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const nameIn = (place) => place.split('node_modules/').at(-1)

/** The product's own entry of the lock file. */
export const productIn = (lock) => lock.packages['']

/** Every production package by its place, sorted by name; a name may stand there in several versions. */
export const productionPackages = (lock) =>
  Object.entries(lock.packages)
    .filter(([place, entry]) => place !== '' && !entry.dev && !entry.devOptional)
    .map(([place, entry]) => ({ ...entry, place, name: nameIn(place) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))

/** Names that package.json asks for, beside those that came along. */
export const directNames = (lock) => {
  const { dependencies = {}, optionalDependencies = {} } = productIn(lock)
  return new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies)])
}

/** Each package once per version, as `name@version`. */
export const distinct = (packages) => [
  ...new Map(packages.map((one) => [`${one.name}@${one.version}`, one])).values(),
]

export const readLock = (root) => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
