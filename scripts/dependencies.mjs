// Writes docs/dependencies.md anew after a change of packages: reasons and days that stand there are kept, what
// is missing is left as "?" for somebody to write in, until which the test stays red.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { directNames, distinct, productionPackages, readLock } from './packages.mjs'

/** Licences under which a package may come in. */
export const allowedLicences = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'OFL-1.1',
  'MPL-2.0',
  '(MIT OR CC0-1.0)',
]

const intro = `# Packages

What Vươn runs on and what builds its web part at your machine, as \`package-lock.json\` holds it. Tests use more; nothing of that reaches an installation. The list is checked by \`scripts/dependencies.test.ts\`: a package without an entry, an entry without a package, a missing reason or a licence outside the allowed list fails the tests. \`node scripts/run.mjs dependencies\` writes it anew and keeps reasons and days; \`node scripts/run.mjs sbom\` writes the same as CycloneDX 1.6.

Nothing asks a network which advisories are known: whoever runs Vươn compares the bill of materials with a source of advisories. "Released" is the day on which this very version came out.

Allowed licences: ${allowedLicences.join(', ')}. MPL-2.0 (lightningcss, as part of Vite) binds changes to its own files, and we change none; OFL-1.1 is the typeface. The PostgreSQL binaries are under the PostgreSQL licence, Node's under MIT and the licences named in it.
`

/** The lines of the page's two tables, by 'name@version'. */
export const entriesIn = (page) => {
  const entries = new Map()
  for (const line of page.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim())
    const [, name = '', version, licence, released, reason = ''] = cells
    const plain = name.replaceAll('`', '')
    if (/^`.+`$/.test(name))
      entries.set(`${plain}@${version}`, { name: plain, version, licence, released, reason })
  }
  return entries
}

const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `|${' --- |'.repeat(head.length)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')

/** The page for a lock file, with reasons and days out of the page before. */
export const pageOf = (lock, before, days = {}) => {
  const known = entriesIn(before)
  const reasons = new Map([...known.values()].map(({ name, reason }) => [name, reason]))
  const direct = directNames(lock)
  const all = distinct(productionPackages(lock))
  const rowOf = ({ name, version, license }) => [
    `\`${name}\``,
    version,
    license ?? '?',
    days[`${name}@${version}`] ?? known.get(`${name}@${version}`)?.released ?? '?',
  ]
  const isDirect = ({ name, place }) => direct.has(name) && place === `node_modules/${name}`
  const asked = all.filter(isDirect).map((one) => [...rowOf(one), reasons.get(one.name) || '?'])
  const along = all.filter((one) => !isDirect(one)).map(rowOf)
  return `${intro}
## Asked for

${table(['package', 'version', 'licence', 'released', 'why'], asked)}

## Came along

${table(['package', 'version', 'licence', 'released'], along)}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(import.meta.dirname)
  const file = join(root, 'docs', 'dependencies.md')
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const [, , daysFile] = process.argv
  const days = daysFile ? JSON.parse(readFileSync(daysFile, 'utf8')) : {}
  writeFileSync(file, pageOf(readLock(root), before, days))
}
