// The product's bill of materials as CycloneDX 1.6 (JSON), out of the lock file alone: the same lock gives the
// same bill, on any machine, without a network. `node scripts/run.mjs sbom [file]`
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { productIn, productionPackages, readLock } from './packages.mjs'

const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`

const licencesOf = ({ license }) => {
  if (!license) return {}
  const isExpression = /[ ()]/.test(license)
  return { licenses: [isExpression ? { expression: license } : { license: { id: license } }] }
}

const hashesOf = ({ integrity = '' }) => {
  const sha512 = integrity.split(' ').find((one) => one.startsWith('sha512-'))
  if (!sha512) return {}
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512.slice(7), 'base64').toString('hex') }] }
}

const nameParts = (name) =>
  name.startsWith('@')
    ? { group: name.slice(0, name.indexOf('/')), name: name.slice(name.indexOf('/') + 1) }
    : { name }

const componentOf = (one) => ({
  type: 'library',
  'bom-ref': purlOf(one),
  ...nameParts(one.name),
  version: one.version,
  scope: one.optional ? 'optional' : 'required',
  ...hashesOf(one),
  ...licencesOf(one),
  purl: purlOf(one),
})

/** Where Node finds a package from another's place: the nearest node_modules above. */
const found = (byPlace, place, name) => {
  for (let from = place; ; ) {
    const one = byPlace.get(`${from === '' ? '' : `${from}/`}node_modules/${name}`)
    if (one || from === '') return one
    const cut = from.lastIndexOf('/node_modules/')
    from = cut < 0 ? '' : from.slice(0, cut)
  }
}

const dependenciesOf = (
  byPlace,
  { place, dependencies = {}, optionalDependencies = {}, peerDependencies = {} },
) => {
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
  const refs = names.flatMap((name) => {
    const one = found(byPlace, place, name)
    return one ? [purlOf(one)] : []
  })
  return [...new Set(refs)].sort()
}

/** A number of its own for each lock file, the same for the same one. */
const serialOf = (lock) => {
  const hex = createHash('sha256').update(JSON.stringify(lock.packages)).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The bill of materials of a lock file. */
export const sbomOf = (lock) => {
  const packages = productionPackages(lock)
  const byPlace = new Map(packages.map((one) => [one.place, one]))
  const product = productIn(lock)
  const root = { ...product, name: lock.name, version: lock.version, place: '' }
  const links = new Map([[purlOf(root), new Set(dependenciesOf(byPlace, root))]])
  for (const one of packages) {
    const known = links.get(purlOf(one)) ?? new Set()
    links.set(purlOf(one), new Set([...known, ...dependenciesOf(byPlace, one)]))
  }
  const components = new Map(packages.map((one) => [purlOf(one), componentOf(one)]))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(lock),
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': purlOf(root),
        name: root.name,
        version: root.version,
        ...licencesOf(root),
        purl: purlOf(root),
      },
    },
    components: [...components.values()],
    dependencies: [...links].map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() })),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `${JSON.stringify(sbomOf(readLock(dirname(import.meta.dirname))), null, 2)}\n`
  const [, , file] = process.argv
  if (file) writeFileSync(file, text)
  else process.stdout.write(text)
}
