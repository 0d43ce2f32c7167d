/**
 * Stands in for zod in the browser. Contracts are values that hold schemas, but the browser reads only their
 * method and path: the server checks every request, and its sentences say what is wrong. Leaving zod out
 * saves about a third of the first page's script. Types are unaffected: they come from the real package.
 */
const readingWords = new Set([
  'parse',
  'safeParse',
  'parseAsync',
  'safeParseAsync',
  'options',
  'shape',
  'enum',
])

type Schema = (...given: readonly unknown[]) => Schema

const read = (word: string | symbol): never => {
  throw new Error(
    `zod is not in the browser: .${String(word)} was read; take lists of values from src/domain`,
  )
}

const isInNamespace = (word: string | symbol): boolean => word === 'enum'

const made: Schema = new Proxy<Schema>(() => made, {
  get: (_target, word) => (readingWords.has(String(word)) ? read(word) : made),
  apply: () => made,
})

/** Every way to make a schema makes nothing. */
export const z: Schema = new Proxy<Schema>(() => made, {
  get: (_target, word) => (readingWords.has(String(word)) && !isInNamespace(word) ? read(word) : made),
  apply: () => made,
})
