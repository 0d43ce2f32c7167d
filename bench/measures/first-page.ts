import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Measure } from '../bench.ts'
import { type Figure, kilobytes } from '../figure.ts'

const web = resolve(import.meta.dirname, '../../dist/web')
const aimBytes = 200_000

/** The files that a script imports before it can run. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(web, 'assets', file), 'utf8').matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  )

const closure = (files: Iterable<string>): Set<string> => {
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    for (const target of importsOf(file)) visit(target)
  }
  for (const file of files) visit(file)
  return found
}

/** What goes over the wire: the copies that the build lays beside the files. */
const compressed = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + statSync(join(web, 'assets', `${file}.br`)).size, 0)

const plain = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + readFileSync(join(web, 'assets', file)).length, 0)

const weigh = (page: string, chunk: string, entry: readonly string[]): Figure => {
  const own = readdirSync(join(web, 'assets')).filter((file) =>
    new RegExp(`^${chunk}-[\\w-]+\\.js$`).test(file),
  )
  const files = closure([...entry, ...own])
  const bytes = compressed(files)
  return {
    name: 'first-page',
    what: `script of ${page}, compressed`,
    figure: kilobytes(bytes),
    limit: `${files.size} files, uncompressed ${kilobytes(plain(files))}`,
    ratio: null,
    aim: '≤ 200 kB',
    met: bytes <= aimBytes,
  }
}

/** What a browser must load before the first page runs. */
export const firstPage: Measure = {
  name: 'first-page',
  run: async () => {
    if (!existsSync(join(web, 'index.html'))) return []
    const page = readFileSync(join(web, 'index.html'), 'utf8')
    const entry = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map((match) =>
      basename(match[1] ?? ''),
    )
    return [weigh('signing in', 'SignIn', entry), weigh('home', 'Home', entry)]
  },
}
